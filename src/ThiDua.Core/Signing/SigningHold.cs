using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Signing;

/// <summary>What a paper under signature means for its issue: number and day are those that were signed, and the sealed file is the signed copy.</summary>
internal static class SigningHold
{
    /// <summary>Another paper under signature bears the number already.</summary>
    public static Task<bool> IsHeldAsync(ThiDuaDb db, Decision decision, string number, int year, CancellationToken ct) =>
        db.SigningRounds.AnyAsync(r => r.DecisionId != decision.Id && r.Decision.AgencyId == decision.AgencyId && r.Decision.Symbol == decision.Symbol
            && (r.State == SigningState.Numbered || r.State == SigningState.Sealed) && r.Number == number && r.NumberedOn!.Value.Year == year, ct);

    public static Task<SigningRound?> OpenAsync(ThiDuaDb db, Guid decisionId, CancellationToken ct) =>
        db.SigningRounds.SingleOrDefaultAsync(r => r.DecisionId == decisionId && r.State != SigningState.Issued && r.State != SigningState.Withdrawn, ct);

    /// <summary>Why the paper may not be issued so; null when nothing is under signature or all agrees.</summary>
    public static Refusal? AgainstIssue(SigningRound? open, string number, DateOnly day) => open switch
    {
        null => null,
        { State: not SigningState.Sealed } => new SigningUnderWay(),
        _ => open.Number == number && open.NumberedOn == day ? null : new OtherThanSigned(open.Number!, open.NumberedOn!.Value),
    };

    /// <summary>Ends the round with the issue, and makes the sealed file the paper's signed copy.</summary>
    public static async Task IssueAsync(ThiDuaDb db, Decision decision, DateTimeOffset at, Actor actor, CancellationToken ct)
    {
        if (await OpenAsync(db, decision.Id, ct) is { State: SigningState.Sealed } round)
        {
            round.State = SigningState.Issued;
            var sealedFile = await db.RoundFiles.Current(round.Id, SigningState.Sealed).Select(f => f.FileId).SingleAsync(ct);
            db.IssuedPapers.Add(KeepSignedCopy.Of(decision, sealedFile, at, actor));
        }
    }

    /// <summary>A draft given back ends its signing: the file no longer says what will be issued.</summary>
    public static async Task WithdrawAsync(ThiDuaDb db, Guid decisionId, string reason, CancellationToken ct)
    {
        if (await OpenAsync(db, decisionId, ct) is { } round)
        {
            (round.State, round.WithdrawnReason) = (SigningState.Withdrawn, reason);
        }
    }
}
