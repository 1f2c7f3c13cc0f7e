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
        return [.. PaperWordings.All.Select(paper =>
        {
            var rows = own.Where(o => o.Paper == paper.Code && paper.Find(o.Sentence) is not null).ToList();
            var last = rows.MaxBy(r => r.SavedAt);
            return new WordingRow(paper.Code, paper.Label, paper.Sentences.Count, rows.Count(r => r.Text is not null), last?.SavedAt, last?.SavedBy);
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
        return new WordingPage(paper, [.. paper.Sentences.Select(s => new SentenceLine(s, [.. savings[s.Key]]))]);
    }

    private async Task<bool> MayReadAsync(Actor actor, CancellationToken ct) =>
        await Scopes.RootPathAsync(db, ct) is { } root && actor.Can(Permission.ManageOrganization, root);
}

/// <param name="Own">How many sentences are in the agency's own words.</param>
public sealed record WordingRow(string Code, string Label, int Sentences, int Own, DateTimeOffset? SavedAt, string? SavedBy);

public sealed record WordingPage(PaperWording Paper, IReadOnlyList<SentenceLine> Lines)
{
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

/// <param name="Text">Null went back to the shipped sentence.</param>
public sealed record SentenceSaving(int Ordinal, string? Text, DateTimeOffset SavedAt, string SavedBy);
