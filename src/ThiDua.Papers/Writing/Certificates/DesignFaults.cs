using System.Globalization;

namespace ThiDua.Papers.Writing.Certificates;

/// <summary>What is wrong with a layout.</summary>
/// <param name="Text">The field; null for the page as a whole.</param>
/// <param name="Sentence">What is wrong and what to do, in Vietnamese.</param>
public sealed record DesignFault(CertificateText? Text, string Sentence);

/// <summary>What a layout must be before anything is printed by it.</summary>
public static class DesignFaults
{
    /// <summary>Shortest and longest side of a page in millimetres: from A6 to A2.</summary>
    public const double ShortestSide = 100;

    /// <summary>Longest side of a page.</summary>
    public const double LongestSide = 600;

    /// <summary>Largest move for a printer, in millimetres.</summary>
    public const double MostOffset = 20;

    private const double LeastSize = 5;
    private const double MostSize = 96;
    private const double NarrowestBox = 4;
    private const double LowestBox = 2;
    private const double LeastQr = 15;
    private const double Slack = 0.001;

    /// <summary>All faults; none when the layout may be used.</summary>
    /// <param name="design">The layout.</param>
    public static IReadOnlyList<DesignFault> Of(CertificateDesign design) => [.. Page(design), .. design.Fields.SelectMany(f => Field(design, f))];

    internal static void Refuse(CertificateDesign design)
    {
        if (Of(design) is [var fault, ..])
        {
            throw new ArgumentException($"The layout cannot be printed by: {fault.Text} {fault.Sentence}", nameof(design));
        }
    }

    private static IEnumerable<DesignFault> Page(CertificateDesign design)
    {
        if (!Between(design.PageWidth, ShortestSide, LongestSide) || !Between(design.PageHeight, ShortestSide, LongestSide))
        {
            yield return new(null, "Khổ giấy: mỗi cạnh từ 100 đến 600 mm.");
            yield break;
        }

        if (design.Frame && (design.PageWidth, design.PageHeight) is not (CertificateLayout.Width, CertificateLayout.Height))
        {
            yield return new(null, "Khung trang trí chỉ dùng cho khổ 297 × 210 mm. Bỏ khung hoặc đặt lại khổ giấy.");
        }

        if (!Between(design.OffsetX, -MostOffset, MostOffset) || !Between(design.OffsetY, -MostOffset, MostOffset))
        {
            yield return new(null, "Độ dịch khi in từ -20 đến 20 mm.");
        }

        if (design.Emblem is { } emblem && !Inside(design, emblem))
        {
            yield return new(null, "Biểu tượng nằm ngoài trang. Đặt lại vị trí hoặc cỡ của biểu tượng.");
        }

        if (design.Qr is { } qr && (!(qr.Side >= LeastQr) || !Inside(design, new CertificateBox(qr.X, qr.Y, qr.Side, qr.Side))))
        {
            yield return new(null, "Mã QR phải nằm trong trang, cạnh từ 15 mm trở lên để điện thoại đọc được.");
        }

        if (design.Fields.All(f => f.Text is not CertificateText.RecipientName))
        {
            yield return new(CertificateText.RecipientName, "Mẫu phải in tên tập thể, cá nhân. Bật mục này.");
        }

        foreach (var twice in design.Fields.GroupBy(f => f.Text).Where(g => g.Count() > 1))
        {
            yield return new(twice.Key, "Mục này có hai lần. Bỏ bớt một mục.");
        }
    }

    private static IEnumerable<DesignFault> Field(CertificateDesign design, CertificateField field)
    {
        if (!Inside(design, field.Box) || field.Box.Width < NarrowestBox || field.Box.Height < LowestBox)
        {
            yield return new(field.Text, string.Create(
                CultureInfo.InvariantCulture, $"Ô phải nằm trong trang {design.PageWidth:0.#} × {design.PageHeight:0.#} mm, rộng từ 4 mm, cao từ 2 mm. Sửa vị trí hoặc cỡ của ô."));
        }

        if (!Between(field.Size, LeastSize, MostSize) || !Between(field.LeastSize, LeastSize, field.Size))
        {
            yield return new(field.Text, "Cỡ chữ từ 5 đến 96; cỡ nhỏ nhất không lớn hơn cỡ chữ.");
        }

        if (field.Lines is < 1 or > 20)
        {
            yield return new(field.Text, "Số dòng từ 1 đến 20.");
        }

        if (field.Colour is not { Length: 6 } || !field.Colour.All(char.IsAsciiHexDigit))
        {
            yield return new(field.Text, "Màu gồm 6 chữ số hệ 16, ví dụ CC0D17.");
        }

        if (field.Words is { Length: > 200 })
        {
            yield return new(field.Text, "Lời in sẵn không quá 200 ký tự.");
        }
    }

    // Written so that "not a number" fails every test.
    private static bool Between(double value, double least, double most) => value >= least && value <= most;

    private static bool Inside(CertificateDesign design, CertificateBox box) =>
        box is { X: >= 0, Y: >= 0, Width: > 0, Height: > 0 } && box.X + box.Width <= design.PageWidth + Slack && box.Y + box.Height <= design.PageHeight + Slack;
}
