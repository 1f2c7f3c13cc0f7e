using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations.Outside;

/// <summary>Bodies outside the agency, for whoever manages the whole of it.</summary>
public sealed class OutsideBodyQuery(ThiDuaDb db, TimeProvider clock) : IQuery
{
    public const int PageSize = 50;

    public async Task<OutsideBodyPage> PageAsync(OutsideBodyFilter filter, Actor actor, CancellationToken ct)
    {
        var bodies = Filtered(filter, actor);
        var total = await bodies.CountAsync(ct);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var page = Math.Clamp(filter.Page, 1, pages);
        return new OutsideBodyPage(await Rows(bodies).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct), total, page, pages);
    }

    /// <summary>All that the filter finds, for the spreadsheet and for choosing.</summary>
    public async Task<IReadOnlyList<OutsideBodyRow>> AllAsync(OutsideBodyFilter filter, Actor actor, CancellationToken ct) =>
        await Rows(Filtered(filter, actor)).Take(5000).ToListAsync(ct);

    public async Task<OutsideBodyRow?> FindAsync(Guid unitId, Actor actor, CancellationToken ct) =>
        await Rows(Filtered(new OutsideBodyFilter { WithClosed = true }, actor).Where(b => b.UnitId == unitId)).SingleOrDefaultAsync(ct);

    private IQueryable<OutsideBody> Filtered(OutsideBodyFilter filter, Actor actor)
    {
        var patterns = actor.PatternsFor(Permission.ManageOrganization);
        var today = clock.Today();
        var bodies = db.OutsideBodies.AsNoTracking().Where(b => patterns.Any(p => EF.Functions.Like(b.Unit.Path, p)));
        bodies = filter.WithClosed ? bodies : bodies.Where(b => b.Unit.ValidTo == null || b.Unit.ValidTo >= today);
        if (filter.Kind is { } kind)
        {
            bodies = bodies.Where(b => b.Unit.Kind == kind);
        }

        if (!string.IsNullOrWhiteSpace(filter.Search))
        {
            var pattern = Fold.Pattern(Typed.Clean(filter.Search));
            bodies = bodies.Where(b => EF.Functions.Like(Fold.Text(b.Unit.Name), pattern, @"\")
                || (b.LegalCode != null && EF.Functions.Like(Fold.Text(b.LegalCode), pattern, @"\"))
                || (b.ContactName != null && EF.Functions.Like(Fold.Text(b.ContactName), pattern, @"\")));
        }

        return bodies;
    }

    private IQueryable<OutsideBodyRow> Rows(IQueryable<OutsideBody> bodies)
    {
        var today = clock.Today();
        return bodies.OrderBy(b => b.Unit.ValidTo != null).ThenBy(b => b.Unit.Name).ThenBy(b => b.UnitId).Select(b => new OutsideBodyRow
        {
            UnitId = b.UnitId,
            Version = b.Version,
            UnitVersion = b.Unit.Version,
            Name = b.Unit.Name,
            Kind = b.Unit.Kind,
            ContactName = b.ContactName,
            Email = b.Email,
            Phone = b.Phone,
            Address = b.Address,
            LegalCode = b.LegalCode,
            ConfirmingBody = b.ConfirmingBody,
            Field = b.Field,
            ValidFrom = b.Unit.ValidFrom,
            ValidTo = b.Unit.ValidTo,
            SuccessorId = b.Unit.SuccessorId,
            SuccessorName = b.Unit.Successor!.Name,
            Accounts = db.Set<RoleGrant>().Count(g => g.UnitId == b.UnitId && (g.ValidTo == null || g.ValidTo >= today) && g.Account.DisabledAt == null),
        });
    }
}

public sealed record OutsideBodyFilter
{
    public string? Search { get; init; }
    public UnitKind? Kind { get; init; }
    public bool WithClosed { get; init; }
    public int Page { get; init; } = 1;
}

public sealed record OutsideBodyPage(IReadOnlyList<OutsideBodyRow> Rows, int Total, int Page, int Pages);

public sealed record OutsideBodyRow
{
    public required Guid UnitId { get; init; }
    public required uint Version { get; init; }
    public required uint UnitVersion { get; init; }
    public required string Name { get; init; }
    public required UnitKind Kind { get; init; }
    public string? ContactName { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? Address { get; init; }
    public string? LegalCode { get; init; }
    public string? ConfirmingBody { get; init; }
    public string? Field { get; init; }
    public required DateOnly ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }
    public Guid? SuccessorId { get; init; }
    public string? SuccessorName { get; init; }

    /// <summary>Live accounts that may propose for the body.</summary>
    public int Accounts { get; init; }
}
