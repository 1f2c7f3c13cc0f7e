using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Decisions;

/// <summary>The head, or a deputy in the head's stead, agrees to the list as shown.</summary>
public sealed class ApproveDecision(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(ApproveDecisionRequest request, Actor actor, CancellationToken ct)
    {
        var found = await DecisionAccess.ForChangeAsync(db, request.DecisionId, request.Version, Permission.DecideAwards, actor, ct);
        if (!found.Succeeded)
        {
            return found.Refusals.ToList();
        }

        var decision = found.Value;
        if (decision.State is not DecisionState.BeforeDirector)
        {
            return new WrongState("Dự thảo không còn chờ ký: đã ký, đã trả lại hoặc đã hủy. Tải lại trang để xem trạng thái mới nhất.");
        }

        if (await ListChecks.ProposedAsync(db, decision, ct) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var signer = await SignerAsync(decision, actor, ct);
        await using var work = await ledger.BeginAsync("decisions.approve", $"Ký duyệt {decision.Kind.Label().ToLowerInvariant()}", actor, ct);
        decision.State = DecisionState.Approved;
        (decision.ApprovedAt, decision.ApprovedBy) = (work.At, actor.Name);
        (decision.SignerPrefix, decision.SignerPosition, decision.SignerName) = (signer.Prefix, signer.Position, signer.Name);
        work.About("decision", decision.Id).About("movement", decision.MovementId);
        return await work.CommitAsync(Done.Value, ct);
    }

    // Whoever approves is who signs; an account that stands for no person leaves the signer that the draft names.
    private async Task<Signer> SignerAsync(Decision decision, Actor actor, CancellationToken ct)
    {
        var drafted = new Signer(decision.SignerPrefix, decision.SignerPosition, decision.SignerName);
        if (actor.PersonId is not { } personId)
        {
            return drafted;
        }

        var today = clock.Today();
        var memberships = db.Memberships;
        var person = await db.People.AsNoTracking()
            .Where(p => p.Id == personId)
            .Select(p => new
            {
                p.FullName,
                Position = memberships
                    .Where(m => m.PersonId == p.Id && m.ValidFrom <= today && (m.ValidTo == null || m.ValidTo >= today))
                    .OrderByDescending(m => m.IsPrimary).ThenByDescending(m => m.IsLeader)
                    .Select(m => m.Position).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(ct);
        return person is null ? drafted
            : personId == decision.Agency.DirectorPersonId ? SignerRule.Head(decision.Agency.DirectorTitle, person.FullName)
            : SignerRule.Deputy(decision.Agency.DirectorTitle, person.Position ?? "", person.FullName);
    }
}

public sealed record ApproveDecisionRequest
{
    public required Guid DecisionId { get; init; }
    public required uint Version { get; init; }
}
