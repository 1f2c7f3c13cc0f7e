using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Councils;
using ThiDua.Core.Decisions.Papers;
using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Decisions.Selection;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations.Guards;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Decisions;

/// <summary>
/// Draws up the list of one award: a decision when the agency's head gives the award (Luật 06/2022 Điều 75, 80),
/// a tờ trình when a higher level does.
/// </summary>
public sealed class DraftDecision(ThiDuaDb db, Ledger ledger, RankingQuery rankings, TimeProvider clock) : IOperation
{
    private static readonly MovementState[] Reviewing = [MovementState.Reviewing, MovementState.Decided, MovementState.Awarded];

    public async Task<Result<DecisionDrafted>> ExecuteAsync(DraftDecisionRequest request, Actor actor, CancellationToken ct)
    {
        var offer = await db.AwardOffers.AsNoTracking().Include(o => o.Movement.Agency.DirectorPerson).Include(o => o.AwardKind)
            .SingleOrDefaultAsync(o => o.Id == request.AwardOfferId, ct);
        if (offer is null || !await DecisionAccess.MayActAsync(db, offer.Movement.AgencyId, Permission.DraftDecisions, actor, ct))
        {
            return offer is null ? new NotFound() : new NotAllowed();
        }

        if (!Reviewing.Contains(offer.Movement.State))
        {
            return new MovementNotReviewing();
        }

        var selected = await SelectedNominations.ReadyForAsync(db, offer.Id, offer.Movement.AgencyId, null, ct);
        if (selected.Count == 0)
        {
            return new NobodySelected(AwardName(offer));
        }

        if (await GuardGate.RefusalsAsync(db, [.. selected.Select(n => n.Id)], clock.Today(), ct, offer.Id) is { Count: > 0 } stopped)
        {
            return stopped;
        }

        if (await db.OrderRefusalsAsync(rankings, offer.Movement, clock.Today(), false, ct, offer.Id) is { Count: > 0 } outOfOrder)
        {
            return outOfOrder;
        }

        var decision = await DraftOfAsync(offer, ct);
        await using var work = await ledger.BeginAsync("decisions.draft", $"Lập dự thảo {decision.Kind.Label().ToLowerInvariant()}", actor, ct);
        decision.CreatedAt = work.At;
        (decision.DraftedBy, decision.DraftedByAccountId) = (actor.Name, actor.AccountId);
        db.Decisions.Add(decision);
        db.DecisionItems.AddRange(selected.Select((nomination, index) => SelectedNominations.AsItem(nomination, decision.Id, index + 1)));
        work.About("decision", decision.Id).About("movement", decision.MovementId);
        return await work.CommitAsync(new DecisionDrafted(decision.Id, selected.Count), ct);
    }

    internal static string AwardName(AwardOffer offer) => $"{offer.AwardKind.Name} của {offer.Authority}";

    private async Task<Decision> DraftOfAsync(AwardOffer offer, CancellationToken ct)
    {
        var agency = offer.Movement.Agency;
        var kind = offer.AwardKind.AuthorityLevel is AuthorityLevel.Department or AuthorityLevel.Commune ? DecisionKind.Decision : DecisionKind.Submission;
        var head = SignerRule.Head(agency.DirectorTitle, agency.DirectorPerson?.FullName);
        var session = await db.CouncilSessions.AsNoTracking()
            .Where(s => s.MovementId == offer.MovementId && !s.IsAdvisory && (s.State == SessionState.Closed || s.State == SessionState.Minuted))
            .OrderByDescending(s => s.ClosedAt).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(ct);
        return new Decision
        {
            Id = Guid.CreateVersion7(),
            MovementId = offer.MovementId,
            SessionId = session,
            AwardOfferId = offer.Id,
            Kind = kind,
            State = DecisionState.Draft,
            AgencyId = agency.Id,
            Symbol = $"{(kind is DecisionKind.Decision ? "QĐ" : "TTr")}-{agency.Symbol}",
            Abstract = Abstract(kind, offer),
            SignerPrefix = head.Prefix,
            SignerPosition = head.Position,
            SignerName = head.Name.Length > 0 ? head.Name : head.Position,
            CreatedAt = default,
        };
    }

    private static string Abstract(DecisionKind kind, AwardOffer offer)
    {
        var about = MovementWording.InSentence(offer.Movement.Title, offer.Movement.Name);
        var agency = offer.Movement.Agency;
        var award = $"{offer.AwardKind.Name} của {AuthorityWording.Of(kind, offer.Authority, agency.DirectorTitle, agency.Name, agency.UpperAuthority)}";
        var verb = kind is DecisionKind.Decision ? "tặng" : "đề nghị tặng";
        var text = $"Về việc {verb} {award} cho các tập thể, cá nhân có thành tích trong {about}";
        return text.Length <= 500 ? text : $"{text[..499]}…";
    }
}

public sealed record DraftDecisionRequest
{
    public required Guid AwardOfferId { get; init; }
}

public sealed record DecisionDrafted(Guid DecisionId, int Count);
