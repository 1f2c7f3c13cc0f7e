using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Movements.Proposals;

/// <summary>What names in a plan are matched against.</summary>
internal sealed record ProposalContext(
    string AgencyName,
    string AgencyShortName,
    IReadOnlyList<NamedUnit> Units,
    IReadOnlyList<NamedPerson> People,
    IReadOnlyList<KnownAward> Awards,
    IReadOnlyList<ReportFormChoice> Forms)
{
    public static async Task<ProposalContext> LoadAsync(ThiDuaDb db, ReportFormsQuery forms, Agency agency, DateOnly today, CancellationToken ct) => new(
        agency.Name,
        agency.ShortName,
        await InvitableUnits.Of(db, agency.Id, today).Where(u => !u.IsOutside).AsNoTracking().Select(u => new NamedUnit(u.Id, u.Name, u.ShortName)).ToListAsync(ct),
        await db.Staff.AsNoTracking().Where(p => p.AgencyId == agency.Id).Select(p => new NamedPerson(p.Id, p.FullName)).ToListAsync(ct),
        await db.AwardKinds.AsNoTracking().Select(a => new KnownAward(a.Code, a.Name, a.AuthorityLevel)).ToListAsync(ct),
        await forms.AllAsync(ct));
}

internal sealed record NamedUnit(Guid Id, string Name, string? ShortName);

internal sealed record NamedPerson(Guid Id, string FullName);

internal sealed record KnownAward(string Code, string Name, AuthorityLevel Level);
