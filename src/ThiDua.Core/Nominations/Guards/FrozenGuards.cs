using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Nominations.Guards;

/// <summary>The guards that a decision stood on, kept with it: each rule once, and for each name what was not simply met, with who answered for it.</summary>
public sealed record FrozenGuards(IReadOnlyList<FrozenGuardRule> Rules, IReadOnlyList<FrozenFinding> Findings)
{
    /// <param name="day">The decision's day: law, not the day of typing, picks the rules.</param>
    internal static async Task<Result<FrozenGuards>> OfAsync(ThiDuaDb db, IReadOnlyCollection<Guid> nominations, DateOnly day, Guid offerId, CancellationToken ct)
    {
        var sheets = await new GuardBook(db).OfAsync(nominations, day, ct, offerId);
        var listed = nominations.Where(sheets.ContainsKey).Select(id => sheets[id]).ToList();
        if (listed.SelectMany(GuardGate.RefusalsOf).ToList() is { Count: > 0 } stopped)
        {
            return stopped;
        }

        return new FrozenGuards(
            [.. listed.SelectMany(s => s.Findings).Select(f => f.Rule).DistinctBy(r => r.Id).Select(r =>
                new FrozenGuardRule(r.Number, r.Name, r.Sentence, r.Citation, r.Certainty, r.ValidFrom, r.ValidTo))],
            [.. listed.SelectMany(s => s.Findings.Where(f => f.Outcome is not (GuardOutcome.Passed or GuardOutcome.Noted)).Select(f =>
                new FrozenFinding(s.Facts.NominationId, s.Facts.Subject, f.Rule.Number, f.Outcome, f.Sentence, f.Cleared?.By, f.Cleared?.Reason, f.Cleared?.At)))]);
    }
}

public sealed record FrozenGuardRule(string Number, string Name, string Sentence, string Citation, Certainty Certainty, DateOnly ValidFrom, DateOnly? ValidTo);

public sealed record FrozenFinding(Guid NominationId, string Subject, string Number, GuardOutcome Outcome, string Sentence, string? ClearedBy, string? Reason, DateTimeOffset? ClearedAt);
