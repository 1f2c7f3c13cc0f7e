using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Papers.Writing.Certificates;

namespace ThiDua.Core.Decisions.Certificates;

/// <summary>Adds a layout for an award and a kind of subject: from the shipped full print, the shipped blank, or as a copy of another layout.</summary>
public sealed class CreateLayout(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<LayoutCreated>> ExecuteAsync(CreateLayoutRequest request, Actor actor, CancellationToken ct)
    {
        var agency = await LayoutDesk.AgencyAsync(db, actor, ct);
        if (agency is null)
        {
            return new NotAllowed();
        }

        var typed = new Typed();
        var name = typed.Text(request.Name, nameof(request.Name), "tên mẫu", 100);
        if (!await db.Set<AwardKind>().AnyAsync(k => k.Code == request.AwardCode, ct))
        {
            typed.Refuse(nameof(request.AwardCode), "Chọn hình thức khen thưởng.");
        }

        if (!Enum.IsDefined(request.SubjectKind))
        {
            typed.Refuse(nameof(request.SubjectKind), "Chọn đối tượng.");
        }

        var source = await SourceAsync(request, actor, ct);
        if (!source.Succeeded)
        {
            return source.Refusals.ToList();
        }

        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("decisions.create_certificate_layout", $"Thêm mẫu chứng nhận: {name}", actor, ct);
        var layout = new CertificateLayout
        {
            Id = Guid.CreateVersion7(), AgencyId = agency.Value, AwardCode = request.AwardCode!, SubjectKind = request.SubjectKind, Name = name, Revision = 1, CreatedAt = work.At,
            InUse = !await db.CertificateLayouts.AnyAsync(l => l.AgencyId == agency && l.AwardCode == request.AwardCode && l.SubjectKind == request.SubjectKind && l.InUse, ct),
        };
        db.CertificateLayouts.Add(layout);
        LayoutDesk.Add(db, layout, source.Value.Design, source.Value.Background, work, actor);
        return await work.CommitAsync(new LayoutCreated(layout.Id, layout.Name, layout.InUse), ct);
    }

    private async Task<Result<LayoutSource>> SourceAsync(CreateLayoutRequest request, Actor actor, CancellationToken ct)
    {
        if (request.CopyOf is not { } copied)
        {
            return new LayoutSource(DesignJson.Write(request.PrePrinted ? CertificateDesigns.PrePrinted : CertificateDesigns.FullPrint), null);
        }

        var found = await LayoutDesk.FindAsync(db, copied, actor, ct);
        return !found.Succeeded ? found.Refusals.ToList() : await db.CertificateLayoutVersions.AsNoTracking()
            .Where(v => v.LayoutId == copied && v.Revision == found.Value.Revision).Select(v => new LayoutSource(v.Design, v.BackgroundFileId)).SingleAsync(ct);
    }

    private sealed record LayoutSource(string Design, Guid? Background);
}

public sealed record CreateLayoutRequest
{
    public string? Name { get; init; }
    public string? AwardCode { get; init; }
    public SubjectKind SubjectKind { get; init; }

    /// <summary>Begin with the fields of a blank; otherwise with the decree's full print.</summary>
    public bool PrePrinted { get; init; }

    /// <summary>Begin with what this layout is now.</summary>
    public Guid? CopyOf { get; init; }
}

/// <param name="InUse">It is the first of its award and kind, so certificates are printed by it from now on.</param>
public sealed record LayoutCreated(Guid Id, string Name, bool InUse);
