using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations.Rules;

namespace ThiDua.Core.Organizations;

/// <summary>A member's last day on the council; sessions held before keep the roster of their day.</summary>
public sealed class EndCouncilMember(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(EndCouncilMemberRequest request, Actor actor, CancellationToken ct)
    {
        var row = await db.CouncilMembers.Include(m => m.Person).Include(m => m.Council).ThenInclude(c => c.Unit).SingleOrDefaultAsync(m => m.Id == request.Id, ct);
        if (row is null)
        {
            return new NotFound();
        }

        if (!actor.Can(Permission.ManageOrganization, row.Council.Unit.Path))
        {
            return new NotAllowed();
        }

        var refusal = request.LastDay is null
            ? new InvalidField(nameof(request.LastDay), "Nhập ngày cuối cùng trong Hội đồng theo dạng ngày/tháng/năm.")
            : DateRules.Effective(request.LastDay, nameof(request.LastDay), clock.Today())
              ?? DateRules.Span(row.ValidFrom, request.LastDay, nameof(request.LastDay));
        if (refusal is not null)
        {
            return refusal;
        }

        await using var work = await ledger.BeginAsync("organizations.end_council_member", $"Kết thúc vai trò {row.Role.Label()} của {row.Person.FullName}", actor, ct);
        row.ValidTo = request.LastDay;
        work.About("council", row.CouncilId).About("person", row.PersonId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record EndCouncilMemberRequest(Guid Id, DateOnly? LastDay);
