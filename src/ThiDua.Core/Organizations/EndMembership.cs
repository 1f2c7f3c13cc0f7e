using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations.Rules;

namespace ThiDua.Core.Organizations;

/// <summary>The person's last day in a unit.</summary>
public sealed class EndMembership(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(EndMembershipRequest request, Actor actor, CancellationToken ct)
    {
        var row = await db.Memberships.Include(m => m.Unit).Include(m => m.Person).SingleOrDefaultAsync(m => m.Id == request.Id, ct);
        if (row is null || !actor.Can(Permission.ManageOrganization, row.Unit.Path))
        {
            return new NotFound();
        }

        var refusal = request.LastDay is null
            ? new InvalidField(nameof(request.LastDay), "Nhập ngày cuối cùng ở đơn vị theo dạng ngày/tháng/năm.")
            : DateRules.Effective(request.LastDay, nameof(request.LastDay), clock.Today())
              ?? DateRules.Span(row.ValidFrom, request.LastDay, nameof(request.LastDay));
        if (refusal is not null)
        {
            return refusal;
        }

        await using var work = await ledger.BeginAsync(
            "organizations.end_membership", $"Kết thúc công tác của {row.Person.FullName} tại {row.Unit.Name}", actor, ct);
        row.ValidTo = request.LastDay;
        work.About("person", row.PersonId).About("unit", row.UnitId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record EndMembershipRequest(Guid Id, DateOnly? LastDay);
