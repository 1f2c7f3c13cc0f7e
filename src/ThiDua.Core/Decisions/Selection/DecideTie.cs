using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Selection;

/// <summary>The chair's word on equal votes at the last place: who goes first, and why. By the chair, or typed in from a paper that the chair signed.</summary>
public sealed class DecideTie(ThiDuaDb db, Ledger ledger, OperationContext context, RankingQuery rankings) : IOperation
{
    public async Task<Result<TieDecided>> ExecuteAsync(DecideTieRequest request, Actor actor, CancellationToken ct)
    {
        if (await db.OfferAsync(request.AwardOfferId, ct) is not { } offer)
        {
            return new NotFound();
        }

        if (await db.RefuseSelectingAsync(offer.Movement, actor, ct) is { } refused)
        {
            return refused;
        }

        if (!actor.Has(Role.CouncilChair) && context.OnBehalf is null)
        {
            return new ChairDecidesTies();
        }

        if (TextRules.All(
            TextRules.NotEmpty(request.Reason, nameof(request.Reason), "lý do lựa chọn"),
            TextRules.NotLongerThan(request.Reason, 2000, nameof(request.Reason), "Lý do"),
            request.FirstIds.Count == 0 ? new InvalidField(nameof(request.FirstIds), "Chọn ít nhất một đề nghị được ưu tiên.") : null) is { Count: > 0 } typed)
        {
            return typed;
        }

        await using var work = await ledger.BeginAsync("decisions.decide_tie", "Chủ tịch Hội đồng quyết định trường hợp bằng phiếu", actor, ct, request.Reason!.Trim());
        await db.LockOffersAsync(offer.Id, ct);
        var on = VietnamTime.DayOf(work.At);
        var ranking = await rankings.OfAsync(offer, await db.StandAsync(offer.Movement, on, ct), on, ct);
        var tie = ranking.Ranked.Ties.FirstOrDefault(t => t.Equal.Any(c => request.FirstIds.Contains(c.Id)));
        if (tie is null || tie.Answer is TieAnswer.Preference || request.FirstIds.Any(id => tie.Equal.All(c => c.Id != id)))
        {
            return new NoSuchTie();
        }

        if (tie.Answer is TieAnswer.FactsMissing)
        {
            return new WomenShareMissing(SelectionRows.LabelOf(offer), string.Join(", ", tie.Unknown.Select(c => c.Name)));
        }

        if ((await db.AsideAsync(actor, [.. tie.Equal.Select(c => c.Id)], ct)).Count > 0)
        {
            return new SelectsWhatTheyDoNotJudge(tie.Equal[0].Name);
        }

        // Whom the law prefers goes first whatever the chair says among the others.
        var first = request.FirstIds.Concat(tie.Placed.Where(p => p.By is PlacedBy.Preference).Select(p => p.Candidate.Id)).ToHashSet();
        var decision = new TieDecision
        {
            Id = Guid.CreateVersion7(), AwardOfferId = offer.Id, Votes = tie.Equal[0].Votes, Reason = request.Reason.Trim(),
            DecidedBy = context.OnBehalf?.OnBehalfOf ?? actor.Name, DecidedAt = work.At,
        };
        db.TieDecisions.Add(decision);
        db.AddRange(tie.Equal.Select(c => new TieDecisionLine { TieDecisionId = decision.Id, NominationId = c.Id, GoesFirst = first.Contains(c.Id) }));
        work.About("movement", offer.MovementId);
        foreach (var candidate in tie.Equal)
        {
            work.About("nomination", candidate.Id);
        }

        return await work.CommitAsync(new TieDecided(first.Count), ct);
    }
}

/// <param name="FirstIds">Who of the equals goes first; as many as there are places.</param>
public sealed record DecideTieRequest(Guid AwardOfferId, IReadOnlyList<Guid> FirstIds, string? Reason);

public sealed record TieDecided(int First);
