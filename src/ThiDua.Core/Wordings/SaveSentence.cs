using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Wordings;

/// <summary>Puts a sentence of a paper into the agency's own words from now on, or back to the shipped one; papers issued before keep theirs.</summary>
public sealed class SaveSentence(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(SaveSentenceRequest request, Actor actor, CancellationToken ct)
    {
        if (await RefuseAsync(actor, ct) is { } refused)
        {
            return refused;
        }

        if (PaperWordings.Find(request.Paper) is not { } paper || paper.Find(request.Sentence) is not { } sentence)
        {
            return new NotFound();
        }

        var text = WordingRules.Clean(request.Text);
        if (WordingRules.Check(paper, sentence, text) is { Count: > 0 } refusals)
        {
            return refusals.ToList();
        }

        return await WriteAsync(request, paper, sentence, text == sentence.Default ? null : text, actor, ct);
    }

    /// <summary>Back to the shipped sentence.</summary>
    public async Task<Result<Done>> RestoreAsync(SaveSentenceRequest request, Actor actor, CancellationToken ct)
    {
        if (await RefuseAsync(actor, ct) is { } refused)
        {
            return refused;
        }

        return PaperWordings.Find(request.Paper) is { } paper && paper.Find(request.Sentence) is { } sentence
            ? await WriteAsync(request, paper, sentence, null, actor, ct)
            : new NotFound();
    }

    private async Task<Refusal?> RefuseAsync(Actor actor, CancellationToken ct) =>
        await Scopes.RootPathAsync(db, ct) is { } root && actor.Can(Permission.ManageOrganization, root) ? null : new NotAllowed();

    private async Task<Result<Done>> WriteAsync(SaveSentenceRequest request, PaperWording paper, PaperSentence sentence, string? text, Actor actor, CancellationToken ct)
    {
        var last = await db.OwnSentences.AsNoTracking().Where(s => s.Paper == paper.Code && s.Sentence == sentence.Key).OrderByDescending(s => s.Ordinal).FirstOrDefaultAsync(ct);
        if ((last?.Ordinal ?? 0) != request.Seen)
        {
            return new ChangedMeanwhile(last?.SavedBy, last?.SavedAt.Written(), sentence.Label) { Field = nameof(request.Text) };
        }

        if (last?.Text == text)
        {
            return Done.Value;
        }

        await using var work = await ledger.BeginAsync("wordings.save_sentence", $"{(text is null ? "Dùng lại câu mặc định" : "Sửa câu")} \"{sentence.Label}\" của {paper.Label}", actor, ct);
        var row = new OwnSentence
        {
            Id = Guid.CreateVersion7(), AgencyId = await db.Agencies.Select(a => a.Id).SingleAsync(ct), Paper = paper.Code, Sentence = sentence.Key, Ordinal = request.Seen + 1, Text = text,
            SavedAt = work.At, SavedBy = actor.Name,
        };
        db.OwnSentences.Add(row);
        work.About("own_sentence", row.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

/// <param name="Seen">How often the sentence had been saved when it was shown; 0 for never.</param>
public sealed record SaveSentenceRequest(string Paper, string Sentence, int Seen, string? Text);
