using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Papers.Writing.Certificates;

namespace ThiDua.Core.Decisions.Certificates;

/// <summary>Saves a layout as its next version. Versions before it stay, and with them what was printed.</summary>
public sealed class SaveLayout(ThiDuaDb db, Ledger ledger, LayoutsInUse inUse) : IOperation
{
    public async Task<Result<LayoutSaved>> ExecuteAsync(SaveLayoutRequest request, Actor actor, CancellationToken ct)
    {
        var found = await LayoutDesk.FindAsync(db, request.LayoutId, actor, ct);
        if (!found.Succeeded)
        {
            return found.Refusals.ToList();
        }

        var layout = found.Value;
        var typed = new Typed();
        var name = typed.Text(request.Name, nameof(request.Name), "tên mẫu", 100);
        LayoutDesk.Faults(request.Design).ToList().ForEach(typed.Refuse);
        typed.Refuse(request.Design.Qr is not null && inUse.CheckAddress is null ? new NoCheckAddress() : null);
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        db.Entry(layout).Property(l => l.Version).OriginalValue = request.Version;
        await using var work = await ledger.BeginAsync("decisions.save_certificate_layout", $"Lưu mẫu chứng nhận: {name}", actor, ct);
        var background = request.BackgroundFileId ?? (request.DropBackground ? null
            : await db.CertificateLayoutVersions.Where(v => v.LayoutId == layout.Id && v.Revision == layout.Revision).Select(v => v.BackgroundFileId).SingleAsync(ct));
        layout.Name = name;
        layout.Revision++;
        LayoutDesk.Add(db, layout, DesignJson.Write(request.Design), background, work, actor);
        return await work.CommitAsync(new LayoutSaved(layout.Revision), ct);
    }
}

public sealed record SaveLayoutRequest
{
    public required Guid LayoutId { get; init; }
    public required uint Version { get; init; }
    public string? Name { get; init; }
    public required CertificateDesign Design { get; init; }

    /// <summary>A scan of the blank, checked and kept before; null keeps the one there is.</summary>
    public Guid? BackgroundFileId { get; init; }

    public bool DropBackground { get; init; }
}

public sealed record LayoutSaved(int Revision);

/// <summary>Brings an earlier version back as the newest.</summary>
public sealed class RestoreLayout(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<LayoutSaved>> ExecuteAsync(Guid layoutId, uint version, int revision, Actor actor, CancellationToken ct)
    {
        var found = await LayoutDesk.FindAsync(db, layoutId, actor, ct);
        if (!found.Succeeded)
        {
            return found.Refusals.ToList();
        }

        var layout = found.Value;
        var earlier = await db.CertificateLayoutVersions.AsNoTracking().SingleOrDefaultAsync(v => v.LayoutId == layoutId && v.Revision == revision, ct);
        if (earlier is null || revision == layout.Revision)
        {
            return new WrongState("Chọn một bản đã lưu trước bản hiện nay để khôi phục.");
        }

        db.Entry(layout).Property(l => l.Version).OriginalValue = version;
        await using var work = await ledger.BeginAsync("decisions.restore_certificate_layout", $"Khôi phục bản {revision} của mẫu chứng nhận: {layout.Name}", actor, ct);
        layout.Revision++;
        LayoutDesk.Add(db, layout, earlier.Design, earlier.BackgroundFileId, work, actor, revision);
        return await work.CommitAsync(new LayoutSaved(layout.Revision), ct);
    }
}

/// <summary>From now on certificates of this award and kind of subject are printed by this layout, or by the shipped one when none is chosen.</summary>
public sealed class ChooseLayout(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(Guid layoutId, bool use, Actor actor, CancellationToken ct)
    {
        var found = await LayoutDesk.FindAsync(db, layoutId, actor, ct);
        if (!found.Succeeded)
        {
            return found.Refusals.ToList();
        }

        var layout = found.Value;
        await using var work = await ledger.BeginAsync("decisions.choose_certificate_layout", use ? $"Dùng mẫu chứng nhận: {layout.Name}" : $"Thôi dùng mẫu chứng nhận: {layout.Name}", actor, ct);
        foreach (var other in await db.CertificateLayouts.Where(l => l.Id != layoutId && l.AgencyId == layout.AgencyId && l.AwardCode == layout.AwardCode && l.SubjectKind == layout.SubjectKind && l.InUse).ToListAsync(ct))
        {
            other.InUse = false;
        }

        // The one in use before lets go first: the database allows one at a time.
        await db.SaveChangesAsync(ct);
        layout.InUse = use;
        work.About("certificate_layout", layoutId);
        return await work.CommitAsync(Done.Value, ct);
    }
}
