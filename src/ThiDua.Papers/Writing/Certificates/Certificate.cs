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

    /// <summary>Number in the agency's register of certificates, e.g. "12/2026"; null prints none.</summary>
    public string? RegisterNumber { get; init; }

    /// <summary>Codes by which it is checked; null prints none.</summary>
    public CertificateCheck? Check { get; init; }
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

    /// <summary>The emblem that the agency uploaded; null leaves its place blank.</summary>
    public EmblemImage? Emblem { get; init; }

    /// <summary>Where each text stands; the decree's full print unless the agency has its own.</summary>
    public CertificateDesign Design { get; init; } = CertificateDesigns.FullPrint;

    /// <summary>Address of the page that answers for a code, up to the stroke before the token; null prints no code that a telephone reads.</summary>
    public string? CheckAddress { get; init; }
}

/// <summary>By what a printed certificate is found on the public page.</summary>
/// <param name="Token">In the picture: letters and digits that nobody guesses.</param>
/// <param name="Code">In print beside the register number, e.g. "K7Q2-9XMD".</param>
public sealed record CertificateCheck(string Token, string Code);
