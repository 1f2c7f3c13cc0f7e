using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations.Rules;

namespace ThiDua.Core.Organizations;

/// <summary>Records a council's term, or corrects it. Its roster is people with dates.</summary>
public sealed class SaveCouncil(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<CouncilSaved>> ExecuteAsync(SaveCouncilRequest request, Actor actor, CancellationToken ct)
    {
        var unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => request.UnitId == null ? u.ParentId == null : u.Id == request.UnitId, ct);
        if (unit is null)
        {
            return new InvalidField(nameof(request.UnitId), "Chọn đơn vị của Hội đồng.");
        }

        if (!actor.Can(Permission.ManageOrganization, unit.Path))
        {
            return new NotAllowed();
        }

        var council = request.Id is null ? null : await db.Councils.SingleOrDefaultAsync(c => c.Id == request.Id, ct);
        // A council is not taken away from a unit that is somebody else's to manage.
        if (request.Id is not null && (council is null || !await MayManageAsync(council.UnitId, actor, ct)))
        {
            return new NotFound();
        }

        var typed = new Typed();
        var name = typed.Text(request.Name, nameof(request.Name), "tên Hội đồng", 200);
        var establishedBy = typed.Optional(request.EstablishedBy, nameof(request.EstablishedBy), "quyết định thành lập", 300);
        typed.Refuse(DateRules.Effective(request.ValidFrom, nameof(request.ValidFrom), clock.Today()));
        typed.Refuse(DateRules.Span(request.ValidFrom, request.ValidTo, nameof(request.ValidTo)));
        if (request.FoundedOn is { } founded)
        {
            typed.Refuse(DateRules.Effective(founded, nameof(request.FoundedOn), clock.Today()));
        }

        if (council is not null && council.UnitId != unit.Id && await db.Set<Councils.CouncilSession>().AnyAsync(s => s.CouncilId == council.Id, ct))
        {
            typed.Refuse(nameof(request.UnitId), "Hội đồng đã có phiên họp nên không chuyển sang đơn vị khác. Lập Hội đồng mới cho đơn vị đó.");
        }

        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("organizations.save_council", council is null ? $"Lập {name}" : $"Sửa {name}", actor, ct);
        if (council is null)
        {
            council = new Council
            {
                Id = Guid.CreateVersion7(),
                AgencyId = await db.Agencies.Select(a => a.Id).SingleAsync(ct),
                UnitId = unit.Id,
                Name = name,
                ValidFrom = request.ValidFrom!.Value,
            };
            db.Councils.Add(council);
        }
        else
        {
            db.Entry(council).Property(nameof(Council.Version)).OriginalValue = request.Version;
        }

        (council.UnitId, council.Name, council.EstablishedBy, council.FoundedOn) = (unit.Id, name, establishedBy, request.FoundedOn);
        council.FoundingFileId = request.FoundingFileId ?? council.FoundingFileId;
        (council.ValidFrom, council.ValidTo) = (request.ValidFrom!.Value, request.ValidTo);
        work.About("council", council.Id);
        return await work.CommitAsync(new CouncilSaved(council.Id), ct);
    }

    private async Task<bool> MayManageAsync(Guid unitId, Actor actor, CancellationToken ct) =>
        await db.Units.AsNoTracking().Where(u => u.Id == unitId).Select(u => u.Path).SingleOrDefaultAsync(ct) is { } path && actor.Can(Permission.ManageOrganization, path);
}

/// <param name="Id">Null records a new council.</param>
/// <param name="UnitId">Null is the whole agency.</param>
/// <param name="FoundingFileId">The founding decision as a kept file; null keeps the one there is.</param>
/// <param name="EstablishedBy">The decision that set it up, e.g. "Quyết định số 12/QĐ-SKHCN ngày 05/01/2025".</param>
public sealed record SaveCouncilRequest(Guid? Id, uint Version, string? Name, string? EstablishedBy, DateOnly? ValidFrom, DateOnly? ValidTo,
    Guid? UnitId = null, DateOnly? FoundedOn = null, Guid? FoundingFileId = null);

public sealed record CouncilSaved(Guid Id);
