using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions.Funds;
using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations.Guards;
using ThiDua.Core.Records;
using ThiDua.Core.Signing;

namespace ThiDua.Core.Decisions;

/// <summary>
/// Records number and date as the clerk of records gave them. A decision thereby grants its awards: money by the rules of that day,
/// register numbers without gaps, papers frozen. A tờ trình is thereby sent.
/// </summary>
public sealed class IssueDecision(ThiDuaDb db, Ledger ledger, TimeProvider clock, RulesOfDayQuery rulesOfDay, FreezePapers freeze, RecallRulesQuery recalls, FundQuery funds, JudgeFile judge) : IOperation
{
    public async Task<Result<DecisionIssued>> ExecuteAsync(IssueDecisionRequest request, Actor actor, CancellationToken ct)
    {
        var seen = await DecisionAccess.ForChangeAsync(db, request.DecisionId, request.Version, Permission.RecordIssue, actor, ct);
        if (!seen.Succeeded)
        {
            return seen.Refusals.ToList();
        }

        if (TypedWrong(request) is { Count: > 0 } typed)
        {
            return typed;
        }

        var reason = string.IsNullOrWhiteSpace(request.BackdateReason) ? null : request.BackdateReason.Trim();
        await using var work = await ledger.BeginAsync("decisions.issue", $"Ban hành {seen.Value.Kind.Label().ToLowerInvariant()} số {request.Number}/{seen.Value.Symbol}", actor, ct, reason);
        var draft = await IssueDraft.LockAsync(db, seen.Value, request.Version, request.IssuedOn!.Value.Year, ct);
        if (!draft.Succeeded)
        {
            return draft.Refusals.ToList();
        }

        var rules = await rulesOfDay.AsOfAsync(request.IssuedOn.Value, draft.Value.Decision.Kind, draft.Value.AwardCode, draft.Value.Subjects, ct);
        var guards = await FrozenGuards.OfAsync(db, [.. draft.Value.Items.Select(i => i.NominationId)], request.IssuedOn.Value, draft.Value.Decision.AwardOfferId, ct);
        List<Refusal> refusals = [.. await CheckAsync(request, draft.Value, rules, ct), .. guards.Refusals];
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var number = Fill(request, draft.Value, rules with { Guards = guards.Value }, work.At);
        if (request.SignedFileId is { } signed)
        {
            db.IssuedPapers.Add(KeepSignedCopy.Of(draft.Value.Decision, signed, work.At, actor));
            await judge.ExecuteAsync(signed, draft.Value.Decision.AgencyId, actor, ct);
        }

        await SigningHold.IssueAsync(db, draft.Value.Decision, work.At, actor, ct);

        await draft.Value.GrantAsync(db, rules, ct);
        if (draft.Value.Decision.Kind is DecisionKind.Decision && await BeyondFundAsync(request, draft.Value, ct) is { } beyond)
        {
            return beyond;
        }

        work.About("decision", draft.Value.Decision.Id).About("movement", draft.Value.Decision.MovementId);
        foreach (var item in draft.Value.Items)
        {
            work.About("nomination", item.NominationId);
        }

        if (draft.Value.Changes is { } changes)
        {
            await changes.ApplyAsync(db, recalls, work, ct);
        }

        await db.SaveChangesAsync(ct);
        if (await freeze.ExecuteAsync(request.DecisionId, draft.Value.Decision.MovementId, work.At, actor, ct) is { Count: > 0 } unprintable)
        {
            return unprintable.ToList();
        }

        return await work.CommitAsync(new DecisionIssued(number, draft.Value.Count), ct);
    }

    private static List<Refusal> TypedWrong(IssueDecisionRequest request) => TextRules.All(
        IssueRules.NumberIsAPlainNumber(request.Number),
        request.IssuedOn is null ? IssueRules.DateIsNotInTheFuture(null, default) : null,
        TextRules.NotLongerThan(request.BackdateReason, 1000, nameof(request.BackdateReason), "Lý do"),
        TextRules.NotLongerThan(request.NumberOrderReason, 1000, nameof(request.NumberOrderReason), "Lý do"),
        TextRules.NotLongerThan(request.FundReason, 1000, nameof(request.FundReason), "Lý do và nguồn chi"),
        TextRules.NotLongerThan(request.LawConfirmedBy, 100, nameof(request.LawConfirmedBy), "Họ tên người xác nhận"),
        TextRules.NotLongerThan(request.LawConfirmedReason, 1000, nameof(request.LawConfirmedReason), "Căn cứ xác nhận"));

    private async Task<List<Refusal>> CheckAsync(IssueDecisionRequest request, IssueDraft draft, FrozenRules rules, CancellationToken ct)
    {
        var decision = draft.Decision;
        var refusals = TextRules.All(
            IssueRules.DateIsNotInTheFuture(request.IssuedOn, clock.Today()),
            IssueRules.DateIsNotBeforeItsGrounds(request.IssuedOn, draft.Earliest),
            IssueRules.EarlierThanApprovalNeedsAReason(request.IssuedOn, VietnamTime.DayOf(decision.ApprovedAt!.Value), request.BackdateReason),
            IssueRules.DoubtfulLawIsConfirmed(rules.Doubts, request.LawConfirmedBy, request.LawConfirmedReason),
            decision.Kind is DecisionKind.Decision && draft.Subjects.Any(s => rules.Rates?.AmountFor(s) is null)
                ? new NoRewardRate(rules.On, draft.AwardName) : null);
        var number = IssueRules.Normalised(request.Number!);
        var year = request.IssuedOn!.Value.Year;
        if (await db.RegisterEntries.AnyAsync(e => e.SeriesId == decision.AgencyId && e.Symbol == decision.Symbol && e.Year == year && e.Number == number, ct))
        {
            refusals.Add(new NumberTaken(number, decision.Symbol, year));
        }
        else if (await SigningHold.IsHeldAsync(db, decision, number, year, ct))
        {
            refusals.Add(new NumberTaken(number, decision.Symbol, year));
        }
        else if (string.IsNullOrWhiteSpace(request.NumberOrderReason)
            && IssueRules.NumberRunsWithTheDays(number, decision.Symbol, request.IssuedOn.Value, await NumberSeries.TakenAsync(db, decision.AgencyId, decision.Symbol, year, ct)) is { } disorder)
        {
            refusals.Add(disorder);
        }

        if (SigningHold.AgainstIssue(await SigningHold.OpenAsync(db, decision.Id, ct), number, request.IssuedOn.Value) is { } otherwise)
        {
            refusals.Add(otherwise);
        }

        return refusals;
    }

    private async Task<Refusal?> BeyondFundAsync(IssueDecisionRequest request, IssueDraft draft, CancellationToken ct)
    {
        var year = request.IssuedOn!.Value.Year;
        draft.Decision.FundReason = string.IsNullOrWhiteSpace(request.FundReason) ? null : request.FundReason.Trim();
        return FundRules.DecisionWithinFund(draft.Pays, await funds.LeftAsync(draft.Decision.AgencyId, year, draft.Decision.Id, ct), year, request.FundReason);
    }

    private static string Fill(IssueDecisionRequest request, IssueDraft draft, FrozenRules rules, DateTimeOffset at)
    {
        var decision = draft.Decision;
        decision.State = DecisionState.Issued;
        decision.Number = IssueRules.Normalised(request.Number!);
        decision.IssuedOn = request.IssuedOn;
        decision.IssuedAt = at;
        decision.NumberOrderReason = string.IsNullOrWhiteSpace(request.NumberOrderReason) ? null : request.NumberOrderReason.Trim();
        decision.FrozenRules = rules.ToJson();
        if (rules.Doubts.Count > 0)
        {
            decision.LawConfirmedBy = request.LawConfirmedBy!.Trim();
            decision.LawConfirmedReason = request.LawConfirmedReason!.Trim();
        }

        return decision.Number;
    }
}

public sealed record IssueDecisionRequest
{
    public required Guid DecisionId { get; init; }
    public required uint Version { get; init; }

    /// <summary>Digits only, as the register of outgoing papers has it.</summary>
    public string? Number { get; init; }

    public DateOnly? IssuedOn { get; init; }

    /// <summary>Why the number is right although it stands out of the order of days.</summary>
    public string? NumberOrderReason { get; init; }

    /// <summary>Where the money comes from, when the fund of the year does not cover the decision.</summary>
    public string? FundReason { get; init; }

    /// <summary>The scan or signed PDF, kept before; may also come later.</summary>
    public Guid? SignedFileId { get; init; }

    /// <summary>Why the paper bears a day before the approval here.</summary>
    public string? BackdateReason { get; init; }

    /// <summary>Who vouches for law that has not been checked.</summary>
    public string? LawConfirmedBy { get; init; }

    public string? LawConfirmedReason { get; init; }
}

public sealed record DecisionIssued(string Number, int Count);
