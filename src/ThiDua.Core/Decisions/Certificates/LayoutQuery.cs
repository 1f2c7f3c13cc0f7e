using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records;
using ThiDua.Papers.Writing;
using ThiDua.Papers.Writing.Certificates;

namespace ThiDua.Core.Decisions.Certificates;

/// <summary>Layouts of the actor's agency: the list, and one with its versions, drawn with an invented recipient.</summary>
public sealed class LayoutQuery(ThiDuaDb db, FileStore store, LayoutsInUse inUse, TimeProvider clock) : IQuery
{
    private const int VersionsShown = 20;

    public async Task<LayoutList?> ListAsync(Actor actor, CancellationToken ct)
    {
        if (await LayoutDesk.AgencyAsync(db, actor, ct) is not { } agency)
        {
            return null;
        }

        var versions = db.CertificateLayoutVersions;
        var today = clock.Today();
        return new LayoutList(
            await db.CertificateLayouts.AsNoTracking().Where(l => l.AgencyId == agency)
                .OrderBy(l => l.AwardKind.ProtocolOrder).ThenBy(l => l.SubjectKind).ThenBy(l => l.Name)
                .Select(l => new LayoutLine(l.Id, l.Name, l.AwardKind.FullName ?? l.AwardKind.Name, l.SubjectKind, l.Revision, l.InUse,
                    versions.Where(v => v.LayoutId == l.Id && v.Revision == l.Revision).Select(v => v.SavedAt).First(),
                    versions.Where(v => v.LayoutId == l.Id && v.Revision == l.Revision).Select(v => v.SavedBy).First()))
                .ToListAsync(ct),
            await db.Set<AwardKind>().AsNoTracking().Where(k => k.ValidFrom <= today && (k.ValidTo == null || k.ValidTo >= today))
                .OrderByDescending(k => k.AuthorityLevel == AuthorityLevel.Department && k.Class == AwardClass.Form).ThenBy(k => k.ProtocolOrder)
                .Select(k => new AwardChoice(k.Code, k.FullName ?? k.Name)).ToListAsync(ct),
            await inUse.EmblemAsync(agency, ct));
    }

    /// <summary>Null when there is no such layout for this actor.</summary>
    public async Task<LayoutDetails?> FindAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var layout = await db.CertificateLayouts.AsNoTracking().Where(l => l.Id == id)
            .Select(l => new { Row = l, l.Version, Award = l.AwardKind.Name, FullAward = l.AwardKind.FullName ?? l.AwardKind.Name, l.AwardKind.Class, Agency = l.Agency.Name, l.Agency.DirectorTitle, l.Agency.PlaceName })
            .SingleOrDefaultAsync(ct);
        if (layout is null || !await DecisionAccess.MayActAsync(db, layout.Row.AgencyId, Permission.RecordIssue, actor, ct))
        {
            return null;
        }

        var versions = await db.CertificateLayoutVersions.AsNoTracking().Where(v => v.LayoutId == id).OrderByDescending(v => v.Revision).Take(VersionsShown)
            .Select(v => new { v.Revision, v.Design, v.BackgroundFileId, v.SavedAt, v.SavedBy, v.Restores }).ToListAsync(ct);
        var emblem = await inUse.PictureAsync(await inUse.EmblemAsync(layout.Row.AgencyId, ct), ct);
        return new LayoutDetails
        {
            Id = id,
            Version = layout.Version,
            Name = layout.Row.Name,
            Award = layout.FullAward,
            SubjectKind = layout.Row.SubjectKind,
            Revision = layout.Row.Revision,
            InUse = layout.Row.InUse,
            Design = DesignJson.Read(versions[0].Design),
            BackgroundFileId = versions[0].BackgroundFileId,
            HasEmblem = emblem is not null,
            HasCheckAddress = inUse.CheckAddress is not null,
            Versions = [.. versions.Select(v => new LayoutVersionLine(v.Revision, v.SavedAt, v.SavedBy, v.Restores))],
            Sample = new CertificateIssue
            {
                IssuerPosition = $"{layout.DirectorTitle} {layout.Agency}",
                Verb = layout.Class is AwardClass.Title ? "Tặng danh hiệu" : "Tặng",
                FormName = layout.Award,
                DecisionNumber = new PaperNumber(5, "QĐ-MAU"),
                Issued = new PlaceAndDate(layout.PlaceName, PaperDate.Of(clock.Today())),
                CapacityLines = [layout.DirectorTitle],
                SignerName = "Nguyễn Văn Mẫu",
                Emblem = emblem,
                CheckAddress = inUse.CheckAddress ?? "https://thidua.example.vn" + LayoutsInUse.CheckPath,
            },
        };
    }

    /// <summary>The scan of a blank, to be shown under the fields; null when there is none for this actor.</summary>
    public async Task<OpenedFile?> BackgroundAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var versions = db.CertificateLayoutVersions;
        var file = await db.CertificateLayouts.AsNoTracking().Where(l => l.Id == id)
            .Select(l => new { l.AgencyId, File = versions.Where(v => v.LayoutId == id && v.Revision == l.Revision).Select(v => v.BackgroundFile).FirstOrDefault() })
            .SingleOrDefaultAsync(ct);
        return file?.File is { } scan && await DecisionAccess.MayActAsync(db, file.AgencyId, Permission.RecordIssue, actor, ct)
            ? new OpenedFile(scan.Name, scan.MediaType, scan.Sha256, store.OpenRead(scan.Sha256)) : null;
    }
}

/// <param name="EmblemFileId">Null while the agency has uploaded none.</param>
public sealed record LayoutList(IReadOnlyList<LayoutLine> Layouts, IReadOnlyList<AwardChoice> Awards, Guid? EmblemFileId);

public sealed record LayoutLine(Guid Id, string Name, string Award, SubjectKind SubjectKind, int Revision, bool InUse, DateTimeOffset SavedAt, string SavedBy);

public sealed record AwardChoice(string Code, string Name);

public sealed record LayoutVersionLine(int Revision, DateTimeOffset SavedAt, string SavedBy, int? Restores);

public sealed record LayoutDetails
{
    public required Guid Id { get; init; }
    public required uint Version { get; init; }
    public required string Name { get; init; }
    public required string Award { get; init; }
    public required SubjectKind SubjectKind { get; init; }
    public required int Revision { get; init; }
    public required bool InUse { get; init; }
    public required CertificateDesign Design { get; init; }
    public Guid? BackgroundFileId { get; init; }
    public required bool HasEmblem { get; init; }
    public required bool HasCheckAddress { get; init; }
    public required IReadOnlyList<LayoutVersionLine> Versions { get; init; }

    /// <summary>What invented certificates of the agency share, for the picture.</summary>
    public required CertificateIssue Sample { get; init; }

    /// <summary>An invented recipient with all that a certificate may say.</summary>
    public static Certificate SampleCertificate => new()
    {
        Name = "Trần Thị Minh Ánh",
        TitleAndUnit = "Chuyên viên Phòng Hành chính - Tổng hợp",
        Achievement = "Đã có thành tích xuất sắc trong phong trào thi đua “Cải tiến lề lối làm việc”",
        GoldBookNumber = 1,
        RegisterNumber = "12/2026",
        Check = new CertificateCheck("00112233445566778899aabbccddeeff", "K7Q2-9XMD"),
    };
}
