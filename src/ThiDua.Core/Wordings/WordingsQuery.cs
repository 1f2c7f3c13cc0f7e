using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Wordings;

/// <summary>The papers and their sentences with every saving of them, for whoever keeps the agency's facts.</summary>
public sealed class WordingsQuery(ThiDuaDb db) : IQuery
{
    /// <summary>All papers with how many sentences are the agency's own; null for an actor who may not see them.</summary>
    public async Task<IReadOnlyList<WordingRow>?> RowsAsync(Actor actor, CancellationToken ct)
    {
        if (!await MayReadAsync(actor, ct))
        {
            return null;
        }

        var own = await db.OwnSentences.AsNoTracking().GroupBy(s => new { s.Paper, s.Sentence })
            .Select(g => g.OrderByDescending(s => s.Ordinal).Select(s => new { s.Paper, s.Sentence, s.Text, s.SavedAt, s.SavedBy }).First()).ToListAsync(ct);
        var templates = await db.OwnTemplates.AsNoTracking().GroupBy(t => t.Paper)
            .Select(g => g.OrderByDescending(t => t.Ordinal).Select(t => new { t.Paper, t.File!.Name, t.SavedAt, t.SavedBy }).First()).ToDictionaryAsync(t => t.Paper, ct);
        return [.. PaperWordings.All.Select(paper =>
        {
            var rows = own.Where(o => o.Paper == paper.Code && paper.Find(o.Sentence) is not null).ToList();
            var template = templates.GetValueOrDefault(paper.Code);
            var last = rows.Select(r => (r.SavedAt, r.SavedBy)).Concat(template is null ? [] : [(template.SavedAt, template.SavedBy)]).OrderBy(s => s.SavedAt).LastOrDefault();
            return new WordingRow(
                paper.Code, paper.Label, paper.Sentences.Count, rows.Count(r => r.Text is not null), template?.Name, last.SavedBy is null ? null : last.SavedAt, last.SavedBy);
        })];
    }

    /// <summary>One paper; null when there is none or the actor may not see it.</summary>
    public async Task<WordingPage?> FindAsync(string code, Actor actor, CancellationToken ct)
    {
        if (PaperWordings.Find(code) is not { } paper || !await MayReadAsync(actor, ct))
        {
            return null;
        }

        var savings = (await db.OwnSentences.AsNoTracking().Where(s => s.Paper == code).OrderByDescending(s => s.Ordinal)
            .Select(s => new { s.Sentence, Saving = new SentenceSaving(s.Ordinal, s.Text, s.SavedAt, s.SavedBy) }).ToListAsync(ct)).ToLookup(s => s.Sentence, s => s.Saving);
        var templates = await db.OwnTemplates.AsNoTracking().Where(t => t.Paper == code).OrderByDescending(t => t.Ordinal)
            .Select(t => new TemplateSaving(t.Ordinal, t.FileId, t.File!.Name, t.SavedAt, t.SavedBy)).ToListAsync(ct);
        return new WordingPage(paper, [.. paper.Sentences.Select(s => new SentenceLine(s, [.. savings[s.Key]]))], templates);
    }

    private async Task<bool> MayReadAsync(Actor actor, CancellationToken ct) =>
        await Scopes.RootPathAsync(db, ct) is { } root && actor.Can(Permission.ManageOrganization, root);
}

/// <param name="Own">How many sentences are in the agency's own words.</param>
/// <param name="Template">Name of the agency's own Word template; null for none.</param>
public sealed record WordingRow(string Code, string Label, int Sentences, int Own, string? Template, DateTimeOffset? SavedAt, string? SavedBy);

/// <param name="Templates">The latest first.</param>
public sealed record WordingPage(PaperWording Paper, IReadOnlyList<SentenceLine> Lines, IReadOnlyList<TemplateSaving> Templates)
{
    /// <summary>The agency's own template in use; null for none.</summary>
    public TemplateSaving? Template => Templates is [{ FileId: not null } last, ..] ? last : null;

    /// <summary>The words as they stand.</summary>
    public PaperWords Words => new(Paper, Lines.Where(l => l.Own is not null).ToDictionary(l => l.Sentence.Key, l => l.Own!));
}

/// <param name="Savings">The latest first.</param>
public sealed record SentenceLine(PaperSentence Sentence, IReadOnlyList<SentenceSaving> Savings)
{
    /// <summary>The agency's own words now, or null.</summary>
    public string? Own => Savings is [var last, ..] ? last.Text : null;

    public string Text => Own ?? Sentence.Default;

    public int Seen => Savings is [var last, ..] ? last.Ordinal : 0;
}

/// <param name="FileId">Null went back to the program's layout.</param>
public sealed record TemplateSaving(int Ordinal, Guid? FileId, string? Name, DateTimeOffset SavedAt, string SavedBy);

/// <param name="Text">Null went back to the shipped sentence.</param>
public sealed record SentenceSaving(int Ordinal, string? Text, DateTimeOffset SavedAt, string SavedBy);
