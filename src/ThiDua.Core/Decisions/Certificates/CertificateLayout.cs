using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records;

namespace ThiDua.Core.Decisions.Certificates;

/// <summary>One way of printing the certificates of an award for one kind of subject.</summary>
[Table("certificate_layout", Schema = "decisions")]
internal sealed class CertificateLayout
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public required string AwardCode { get; init; }
    public required SubjectKind SubjectKind { get; init; }
    public required string Name { get; set; }

    /// <summary>The version that is printed by.</summary>
    public required int Revision { get; set; }

    public bool InUse { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public uint Version { get; set; }

    public Agency Agency { get; init; } = null!;

    [ForeignKey(nameof(AwardCode))]
    public AwardKind AwardKind { get; init; } = null!;
}

/// <summary>A layout as it was saved once.</summary>
[Unrecorded("append-only, and says itself who saved it")]
[PrimaryKey(nameof(LayoutId), nameof(Revision))]
[Table("certificate_layout_version", Schema = "decisions")]
internal sealed class CertificateLayoutVersion
{
    public required Guid LayoutId { get; init; }
    public required int Revision { get; init; }

    /// <summary>JSON of the design.</summary>
    public required string Design { get; init; }

    public Guid? BackgroundFileId { get; init; }
    public required DateTimeOffset SavedAt { get; init; }
    public required string SavedBy { get; init; }
    public int? Restores { get; init; }

    public CertificateLayout Layout { get; init; } = null!;
    public StoredFile? BackgroundFile { get; init; }
}

/// <summary>The emblem of an agency from a moment on.</summary>
[Unrecorded("append-only, and says itself who saved it")]
[Table("certificate_emblem", Schema = "decisions")]
internal sealed class CertificateEmblem
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public Guid? FileId { get; init; }
    public required DateTimeOffset SavedAt { get; init; }
    public required string SavedBy { get; init; }

    public StoredFile? File { get; init; }
}

/// <summary>By what anybody who holds the certificate finds it on the public page.</summary>
[Unrecorded("whoever reads the history must not learn the codes")]
[PrimaryKey(nameof(ItemId))]
[Table("certificate_code", Schema = "decisions")]
internal sealed class CertificateCode
{
    public required Guid ItemId { get; init; }

    /// <summary>32 hexadecimal digits: 128 bits from the system's source of randomness.</summary>
    public required string Token { get; init; }

    /// <summary>"K7Q2-9XMD": 40 bits, in letters and digits that are not taken for one another.</summary>
    public required string Code { get; init; }

    public DecisionItem Item { get; init; } = null!;
}
