using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations.Staff;
using ThiDua.Core.Records;
using ThiDua.Papers.Spreadsheets;

namespace ThiDua.Core.Organizations.Outside;

/// <summary>Takes an uploaded list of outside bodies, if it can be read at all.</summary>
public sealed class ReceiveOutsideList(KeepFile keep) : IOperation
{
    public async Task<Result<KeptFile>> ExecuteAsync(IncomingFile file, Actor actor, CancellationToken ct)
    {
        if (!actor.Can(Permission.ManageOrganization))
        {
            return new NotAllowed();
        }

        await using (var content = file.Open())
        {
            if (await SheetReader.ReadAsync(content, OutsideList.Limits, static _ => { }, ct) is { } refusal)
            {
                return new StaffFileRefused(refusal.Sentence, file.Field);
            }
        }

        return await keep.ExecuteAsync(file with { Allowed = [FileKind.Xlsx] }, actor, ct);
    }
}

/// <summary>What a received list would write, line by line.</summary>
public sealed class OutsideListQuery(ThiDuaDb db, StaffFiles files, TimeProvider clock) : IQuery
{
    public async Task<Result<OutsidePreview>> OfAsync(Guid fileId, Actor actor, CancellationToken ct)
    {
        if (!actor.Can(Permission.ManageOrganization))
        {
            return new NotAllowed();
        }

        var opened = await files.OpenAsync(fileId, actor, ct);
        if (!opened.Succeeded)
        {
            return opened.Refusals.ToList();
        }

        var known = await db.OutsideBodies.AsNoTracking().Where(b => b.Unit.ValidTo == null && b.Unit.Kind != UnitKind.Citizen)
            .Select(b => new KnownBody(b.Unit.Name, b.LegalCode)).ToListAsync(ct);
        return new OutsidePreview(fileId, opened.Value.Name, OutsideList.Read(opened.Value.Rows, known, clock.Today()));
    }
}

public sealed record OutsidePreview(Guid FileId, string FileName, IReadOnlyList<OutsideLine> Lines)
{
    public int New => Lines.Count(l => l.Faults.Count == 0 && !l.IsKnown);

    public int Faulty => Lines.Count(l => l.Faults.Count > 0);
}

/// <summary>Writes the new bodies of a checked list: everything or nothing; those known already stay as they are.</summary>
public sealed class ImportOutsideBodies(ThiDuaDb db, Ledger ledger, OutsideListQuery lists, TimeProvider clock) : IOperation
{
    public async Task<Result<OutsideBodiesImported>> ExecuteAsync(ImportOutsideBodiesRequest request, Actor actor, CancellationToken ct)
    {
        var root = await db.Units.AsNoTracking().SingleAsync(u => u.ParentId == null, ct);
        if (!actor.Can(Permission.ManageOrganization, root.Path))
        {
            return new NotAllowed();
        }

        await using var work = await ledger.BeginAsync("organizations.import_outside_bodies", "Nhập danh sách đơn vị ngoài", actor, ct);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('organizations.import_outside_bodies'))", ct);
        var preview = await lists.OfAsync(request.FileId, actor, ct);
        if (!preview.Succeeded)
        {
            return preview.Refusals.ToList();
        }

        if (Refuse(preview.Value, request.ExpectedNew) is { } refusal)
        {
            return refusal;
        }

        foreach (var line in preview.Value.Lines.Where(l => !l.IsKnown))
        {
            var (unit, body) = CleanOutsideBody.From(line.Fields, new Typed(), clock.Today()).NewRows(root.AgencyId, root.Id);
            db.Add(unit);
            db.Add(body);
        }

        work.About("agency", root.AgencyId);
        return await work.CommitAsync(new OutsideBodiesImported(preview.Value.New), ct);
    }

    private static Refusal? Refuse(OutsidePreview preview, int expected) =>
        preview.Lines.Count == 0 ? new StaffFileRefused("Tệp không có cột Tên đơn vị hoặc không có dòng nào dưới dòng tiêu đề. Tải mẫu, điền rồi tải lên lại.")
        : preview.Faulty > 0 ? new WrongState($"Còn {preview.Faulty} dòng sai. Sửa trong tệp Excel rồi tải lên lại; chưa có gì được ghi.")
        : preview.New == 0 ? new WrongState("Mọi đơn vị trong tệp đã có trong danh sách, không có gì để ghi.")
        : preview.New != expected ? new WrongState($"Danh sách vừa thay đổi: nay có {preview.New} đơn vị mới. Xem lại rồi bấm ghi lần nữa.")
        : null;
}

public sealed record ImportOutsideBodiesRequest(Guid FileId, int ExpectedNew);

public sealed record OutsideBodiesImported(int New);
