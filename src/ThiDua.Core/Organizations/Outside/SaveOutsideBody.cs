using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations.Outside;

/// <summary>Writes down a body outside the agency that may be asked for proposals, or what is known of it anew.</summary>
public sealed class SaveOutsideBody(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<OutsideBodySaved>> ExecuteAsync(SaveOutsideBodyRequest request, Actor actor, CancellationToken ct)
    {
        var root = await db.Units.AsNoTracking().SingleAsync(u => u.ParentId == null, ct);
        if (!actor.Can(Permission.ManageOrganization, root.Path))
        {
            return new NotAllowed();
        }

        var known = request.Id is null ? null : await db.OutsideBodies.Include(b => b.Unit).SingleOrDefaultAsync(b => b.UnitId == request.Id, ct);
        if (request.Id is not null && known is null)
        {
            return new NotFound();
        }

        var typed = new Typed();
        var body = CleanOutsideBody.From(request.Fields, typed, clock.Today());
        await RefuseTwinsAsync(body, root.Id, request.Id, typed, ct);
        typed.Refuse(Rules.DateRules.Span(body.ValidFrom, known?.Unit.ValidTo, nameof(OutsideBodyFields.ValidFrom)));
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync(
            "organizations.save_outside_body", known is null ? $"Thêm đơn vị ngoài {body.Name}" : $"Sửa thông tin đơn vị ngoài {body.Name}", actor, ct);
        if (known is null)
        {
            var rows = body.NewRows(root.AgencyId, root.Id);
            db.Add(rows.Unit);
            db.Add(rows.Body);
            work.About("unit", rows.Unit.Id);
            return await work.CommitAsync(new OutsideBodySaved(rows.Unit.Id), ct);
        }

        db.Entry(known).Property(b => b.Version).OriginalValue = request.Version;
        body.CopyTo(known.Unit, known);
        // The row's version guards the unit's part of the form too, so the row is written whatever changed.
        db.Entry(known).Property(b => b.Field).IsModified = true;
        work.About("unit", known.UnitId);
        return await work.CommitAsync(new OutsideBodySaved(known.UnitId), ct);
    }

    private async Task RefuseTwinsAsync(CleanOutsideBody body, Guid rootId, Guid? except, Typed typed, CancellationToken ct)
    {
        if (body.Kind is not UnitKind.Citizen && await UnitNames.TakenAsync(db, rootId, body.Name, except, ct))
        {
            typed.Refuse(new UnitNameTaken(body.Name, nameof(OutsideBodyFields.Name)));
        }

        var holder = body.LegalCode is null ? null
            : await db.OutsideBodies.Where(b => b.UnitId != except && Fold.Text(b.LegalCode!) == Fold.Text(body.LegalCode)).Select(b => b.Unit.Name).FirstOrDefaultAsync(ct);
        if (holder is not null)
        {
            typed.Refuse(nameof(OutsideBodyFields.LegalCode), $"Mã số {body.LegalCode} đã ghi cho {holder}. Mở đơn vị đó để sửa, hoặc kiểm tra lại mã.");
        }
    }
}

/// <param name="Id">Null writes down a new body.</param>
public sealed record SaveOutsideBodyRequest(Guid? Id, uint Version, OutsideBodyFields Fields);

public sealed record OutsideBodySaved(Guid UnitId);
