using ThiDua.Core.Law;
using ThiDua.Papers.Writing.Certificates;

namespace ThiDua.Core.Decisions.Certificates;

/// <summary>By what the certificates of one decision are printed; kept with it, whatever becomes of the layouts later.</summary>
internal sealed record FrozenLayouts
{
    public required IReadOnlyList<FrozenLayout> Rows { get; init; }

    /// <summary>The agency's picture at that moment.</summary>
    public Guid? EmblemFileId { get; init; }

    /// <summary>Where the public page answers, e.g. "https://thidua.example.vn/chung-nhan/"; null prints no picture code.</summary>
    public string? CheckAddress { get; init; }

    public FrozenLayout? For(SubjectKind kind) => Rows.FirstOrDefault(r => r.Kind == kind);
}

/// <param name="LayoutId">Null: the layout that is shipped.</param>
internal sealed record FrozenLayout(SubjectKind Kind, Guid? LayoutId, int? Revision, CertificateDesign Design);
