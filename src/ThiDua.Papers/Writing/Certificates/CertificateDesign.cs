namespace ThiDua.Papers.Writing.Certificates;

/// <summary>
/// How certificates of one kind are laid out: a full print (QĐ 01/2026/QĐ-TTg, Điều 61) or only the fields of a pre-printed blank. Lengths are
/// millimetres from the upper left corner of the page, sizes are points. Plain data: what is kept with a printed certificate.
/// </summary>
public sealed record CertificateDesign
{
    /// <summary>Width of the page: 297 on a lying A4.</summary>
    public double PageWidth { get; init; } = 297;

    /// <summary>Height of the page: 210 on a lying A4.</summary>
    public double PageHeight { get; init; } = 210;

    /// <summary>The ornamental frame is drawn; only right on a lying A4, and wrong on stock that already bears one.</summary>
    public bool Frame { get; init; }

    /// <summary>Where the agency's emblem goes; null when the stock bears it.</summary>
    public CertificateBox? Emblem { get; init; }

    /// <summary>What is printed, in reading order; a text at most once.</summary>
    public required IReadOnlyList<CertificateField> Fields { get; init; }

    /// <summary>The code for checking; null prints none, as the decree's layout has none.</summary>
    public CertificateQr? Qr { get; init; }

    /// <summary>How far all of it moves right (negative: left) to meet the blank in this printer.</summary>
    public double OffsetX { get; init; }

    /// <summary>How far all of it moves down (negative: up).</summary>
    public double OffsetY { get; init; }
}

/// <summary>A place on the page.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
public sealed record CertificateBox(double X, double Y, double Width, double Height);

/// <summary>Where the code for checking stands.</summary>
/// <param name="Back">On a page of its own behind each certificate; otherwise on the certificate.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Side">Width and height.</param>
public sealed record CertificateQr(bool Back, double X, double Y, double Side);

/// <summary>One text and the box that it never leaves.</summary>
public sealed record CertificateField
{
    /// <summary>Which text.</summary>
    public required CertificateText Text { get; init; }

    /// <summary>Its box.</summary>
    public required CertificateBox Box { get; init; }

    /// <summary>Its face.</summary>
    public CertificateFace Face { get; init; } = CertificateFace.Regular;

    /// <summary>Size when there is room.</summary>
    public required double Size { get; init; }

    /// <summary>Least size: a text that needs a smaller one is refused before printing.</summary>
    public required double LeastSize { get; init; }

    /// <summary>Lines that look well: a long text shrinks onto them by up to 30 %, and only then takes more.</summary>
    public int Lines { get; init; } = 1;

    /// <summary>Where lines stand between the left and the right edge.</summary>
    public CertificateAlign Align { get; init; } = CertificateAlign.Centre;

    /// <summary>Where the lines stand between the upper and the lower edge.</summary>
    public CertificateAnchor Anchor { get; init; } = CertificateAnchor.Middle;

    /// <summary>Colour as RRGGBB in hexadecimal digits.</summary>
    public string Colour { get; init; } = "000000";

    /// <summary>Printed in capitals.</summary>
    public bool Capitals { get; init; }

    /// <summary>A rule below, as long as the last line.</summary>
    public bool Underline { get; init; }

    /// <summary>Words that stand here instead of the usual ones, e.g. "ĐẢNG CỘNG SẢN VIỆT NAM" of a party body; null for the usual.</summary>
    public string? Words { get; init; }
}

/// <summary>What a field says.</summary>
public enum CertificateText
{
    /// <summary>Quốc hiệu.</summary>
    Nation,

    /// <summary>Tiêu ngữ.</summary>
    Motto,

    /// <summary>Position of the decider.</summary>
    IssuerPosition,

    /// <summary>"Tặng", "Tặng danh hiệu".</summary>
    Verb,

    /// <summary>Form or title.</summary>
    FormName,

    /// <summary>Name of the person or collective.</summary>
    RecipientName,

    /// <summary>Title and unit, or address.</summary>
    TitleAndUnit,

    /// <summary>What it is given for.</summary>
    Achievement,

    /// <summary>"Quyết định số 05/QĐ-SKHCN, ngày 07 tháng 7 năm 2026".</summary>
    Decision,

    /// <summary>"Số sổ vàng: 01".</summary>
    GoldBook,

    /// <summary>"Số đăng ký: 12/2026", with the code for checking when there is one.</summary>
    Register,

    /// <summary>"Hòa An, ngày 07 tháng 7 năm 2026".</summary>
    PlaceAndDate,

    /// <summary>Lines over the signature.</summary>
    Capacity,

    /// <summary>Name of the signer.</summary>
    SignerName,

    /// <summary>"05/QĐ-SKHCN" alone, after printed words.</summary>
    DecisionNumber,

    /// <summary>Day of the decision, two digits.</summary>
    DecisionDay,

    /// <summary>Month of the decision; January and February with a leading 0.</summary>
    DecisionMonth,

    /// <summary>Year of the decision.</summary>
    DecisionYear,

    /// <summary>"01" alone.</summary>
    GoldBookNumber,

    /// <summary>Place alone.</summary>
    Place,

    /// <summary>Day of signing, two digits.</summary>
    SigningDay,

    /// <summary>Month of signing.</summary>
    SigningMonth,

    /// <summary>Year of signing.</summary>
    SigningYear,
}

/// <summary>Faces at hand, all embedded in the file.</summary>
public enum CertificateFace
{
    /// <summary>Times metrics, upright.</summary>
    Regular,

    /// <summary>Times metrics, bold.</summary>
    Bold,

    /// <summary>Times metrics, italic.</summary>
    Italic,

    /// <summary>Times metrics, bold italic.</summary>
    BoldItalic,

    /// <summary>A brush script.</summary>
    Script,
}

/// <summary>Where a line stands between the edges of its box.</summary>
public enum CertificateAlign
{
    /// <summary>At the left edge.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Centre,

    /// <summary>At the right edge.</summary>
    Right,
}

/// <summary>Where lines stand in the height of their box.</summary>
public enum CertificateAnchor
{
    /// <summary>At the upper edge.</summary>
    Top,

    /// <summary>In the middle.</summary>
    Middle,

    /// <summary>At the lower edge: on the dotted line of a blank.</summary>
    Bottom,
}
