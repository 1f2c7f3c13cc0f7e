using System.Globalization;
using ThiDua.Papers.Writing.Certificates;

namespace ThiDua.Papers.Signing;

/// <summary>A place on a page as the reader sees it: millimetres from the upper left corner.</summary>
/// <param name="Page">1 for the first.</param>
/// <param name="Left">From the left edge, mm.</param>
/// <param name="Top">From the upper edge, mm.</param>
/// <param name="Width">Width, mm.</param>
/// <param name="Height">Height, mm.</param>
public sealed record PagePlace(int Page, double Left, double Top, double Width, double Height);

/// <summary>How lines without an image stand in their place.</summary>
internal enum TextAlign
{
    Left,
    Centre,
}

/// <summary>How a signature shows on the page (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7d, II.8).</summary>
public sealed record SignatureLook
{
    /// <summary>Side of an image of a round seal when nothing else is said, mm; the decree wants the seal's actual size.</summary>
    public const double SealSide = 36;

    /// <summary>Width of an attachment's words at the upper right, mm.</summary>
    private const double AttachmentWidth = 75;

    /// <summary>Where it stands.</summary>
    public required PagePlace Place { get; init; }

    /// <summary>The hand's signature in blue or the seal in red, see-through around; null shows words only.</summary>
    public EmblemImage? Image { get; init; }

    /// <summary>Lines under the image, or alone.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>Size of the lines, points.</summary>
    public double LineSize { get; init; } = 10;

    /// <summary>Where lines without an image begin.</summary>
    internal TextAlign Align { get; init; }

    internal bool Italic { get; init; }

    /// <summary>A person's: the image centred between position and name (ô số 7c), the moment in small letters under it.</summary>
    /// <param name="gap">The room between position and name, as <see cref="PaperPlaces"/> finds it.</param>
    /// <param name="image">Image of the signature, PNG with a see-through ground.</param>
    /// <param name="at">When it is signed.</param>
    public static SignatureLook Personal(PagePlace gap, EmblemImage? image, DateTimeOffset at) =>
        new() { Place = gap, Image = image, Lines = [$"Ký số lúc {At(at)}"], LineSize = 6.5, Align = TextAlign.Centre };

    /// <summary>An agency's: the seal in its actual size, over the left third of the person's signature (ô số 8).</summary>
    /// <param name="gap">The room between position and name.</param>
    /// <param name="image">Image of the seal, PNG with a see-through ground.</param>
    /// <param name="signature">The image that the person's signature shows there, if any.</param>
    /// <param name="side">Actual side of the seal, mm.</param>
    public static SignatureLook Seal(PagePlace gap, EmblemImage image, EmblemImage? signature = null, double side = SealSide)
    {
        var covered = signature is null ? gap.Width / 2 : Math.Min(gap.Width, gap.Height * signature.Width / signature.Height);
        var left = gap.Left + ((gap.Width - covered) / 2) + (covered / 3) - side;
        return new() { Place = new PagePlace(gap.Page, Math.Max(0, left), Math.Max(0, gap.Top + ((gap.Height - side) / 2)), side, side), Image = image };
    }

    /// <summary>An agency's on an attachment in a file of its own: words only, upper right of the first page, size 10.</summary>
    /// <param name="reference">Number and symbol of the paper that it goes with.</param>
    /// <param name="at">When it is signed; written by ISO 8601 with the zone.</param>
    /// <param name="pageWidth">Width of the page, mm.</param>
    public static SignatureLook Attachment(string reference, DateTimeOffset at, double pageWidth = 210) => new()
    {
        Place = new PagePlace(1, pageWidth - 20 - AttachmentWidth, 6, AttachmentWidth, 11),
        Lines = [reference, At(at)],
    };

    private static string At(DateTimeOffset at) => at.ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
