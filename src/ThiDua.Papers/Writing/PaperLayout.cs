namespace ThiDua.Papers.Writing;

/// <summary>NĐ 30/2020/NĐ-CP, Phụ lục I, in numbers: millimetres and points.</summary>
internal static class PaperLayout
{
    public const double PageWidth = 210;
    public const double PageHeight = 297;
    public const double MarginTop = 20;
    public const double MarginBottom = 20;
    public const double MarginLeft = 30;
    public const double MarginRight = 20;

    /// <summary>From the edge of the page to the page number, which stands inside the top margin.</summary>
    public const double PageNumberTop = 10;

    /// <summary>Share of the text width that the issuing agency's column takes; the rest is the nation's.</summary>
    public const double AgencyColumn = 0.42;

    public const double FirstLineIndent = 12.7;
    public const double BodySize = 14;
    public const double NationSize = 12;
    public const double MottoSize = 13;
    public const double AgencySize = 12;
    public const double NumberSize = 13;
    public const double PlaceSize = 13;
    public const double TitleSize = 14;
    public const double SubjectSize = 12;
    public const double PageNumberSize = 13;
    public const double TableSize = 12;
    public const double RecipientsTitleSize = 12;
    public const double RecipientsSize = 11;
    public const double ParagraphGap = 6;

    /// <summary>From the text's left edge to "Kính gửi:" and to its list, when there are several addressees.</summary>
    public const double AddressedLeft = 25;
    public const double AddresseesLeft = 40;

    /// <summary>Share of the text width left free on either side of the abstract: shorter lines look well over their rule.</summary>
    public const double AbstractMargin = 0.07;

    /// <summary>Length of a short line against the text above it: the decree wants 1/3 to 1/2.</summary>
    public const double RuleShare = 0.42;

    /// <summary>Lines of the body, in single lines: the decree allows 1 to 1,5.</summary>
    public const double LineSpacing = 1.15;

    /// <summary>Room for the signature and the seal, in points.</summary>
    public const double SignatureGap = 62;

    /// <summary>Text width of a page.</summary>
    public static double TextWidth(bool landscape) => (landscape ? PageHeight : PageWidth) - MarginLeft - MarginRight;

    /// <summary>
    /// Length of the line under the agency or the abstract: 1/3 to 1/2 of the text above it, measured in bold letters of Times.
    /// </summary>
    public static double RuleLength(string text, double size, double columnWidth) =>
        RuleShare * Math.Min(text.Split('\n').Max(line => EstimatedWidth(line, size)), columnWidth);

    /// <summary>Width of bold text in millimetres, near enough for the length of a line.</summary>
    public static double EstimatedWidth(string text, double size) =>
        text.Sum(c => c == ' ' ? 0.25 : char.IsUpper(c) ? 0.72 : 0.5) * size * 25.4 / 72;
}
