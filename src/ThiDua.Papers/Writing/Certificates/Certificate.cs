namespace ThiDua.Papers.Writing.Certificates;

/// <summary>One certificate: what differs from page to page.</summary>
public sealed record Certificate
{
    /// <summary>Name of the person or collective, as it is to be read.</summary>
    public required string Name { get; init; }

    /// <summary>Title and unit or address, e.g. "Chuyên viên Phòng Kế hoạch - Tài chính"; null for none.</summary>
    public string? TitleAndUnit { get; init; }

    /// <summary>What it is given for, e.g. "Đã có thành tích xuất sắc trong phong trào thi đua …".</summary>
    public required string Achievement { get; init; }

    /// <summary>Written across the page when the award no longer stands, e.g. "ĐÃ HỦY BỎ" and by which decision; null on one that does.</summary>
    public IReadOnlyList<string>? Void { get; init; }

    /// <summary>"Số sổ vàng": the recipient's ordinal inside the decision; null leaves it to the pen.</summary>
    public int? GoldBookNumber { get; init; }
}

/// <summary>What all certificates of one decision share (QĐ 01/2026/QĐ-TTg, Điều 61).</summary>
public sealed record CertificateIssue
{
    /// <summary>Position of the decider, e.g. "Giám đốc Sở Khoa học và Công nghệ tỉnh Hòa An"; printed in red bold capitals.</summary>
    public required string IssuerPosition { get; init; }

    /// <summary>"Tặng", or "Tặng danh hiệu" for a title.</summary>
    public string Verb { get; init; } = "Tặng";

    /// <summary>Form or title, e.g. "Giấy khen"; printed in red bold capitals.</summary>
    public required string FormName { get; init; }

    /// <summary>Number of the decision; null leaves the line to the pen.</summary>
    public required PaperNumber? DecisionNumber { get; init; }

    /// <summary>Place and date of the decision.</summary>
    public required PlaceAndDate Issued { get; init; }

    /// <summary>Lines over the signature, e.g. "KT. Giám đốc", "Phó Giám đốc"; printed in bold capitals.</summary>
    public required IReadOnlyList<string> CapacityLines { get; init; }

    /// <summary>Name of the signer; null leaves the place blank.</summary>
    public required string? SignerName { get; init; }

    /// <summary>The emblem that the agency uploaded; null leaves its place blank, for stock that already bears it.</summary>
    public EmblemImage? Emblem { get; init; }

    /// <summary>False leaves the frame out, for stock that already bears one.</summary>
    public bool Frame { get; init; } = true;

    /// <summary>How recipients' names are lettered.</summary>
    public CertificateLettering NameLettering { get; init; } = CertificateLettering.Upright;
}

/// <summary>Lettering of the recipient's name.</summary>
public enum CertificateLettering
{
    /// <summary>Bold Times.</summary>
    Upright,

    /// <summary>A brush script.</summary>
    Script,
}
