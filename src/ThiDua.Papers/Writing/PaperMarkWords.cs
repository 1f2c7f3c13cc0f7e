using System.Globalization;

namespace ThiDua.Papers.Writing;

/// <summary>Words of the marks, the same for every writer.</summary>
internal static class PaperMarkWords
{
    public const string Draft = "DỰ THẢO";

    /// <summary>Marks of the left column, from above: text, width of its box in millimetres (0: as wide as its text), and whether it is red.</summary>
    public static IEnumerable<(string Text, double Width, bool Red)> Boxes(PaperMarks marks)
    {
        if (marks.Secrecy is { } secrecy)
        {
            yield return (secrecy switch { SecrecyMark.Secret => "MẬT", SecrecyMark.TopSecret => "TỐI MẬT", _ => "TUYỆT MẬT" }, 0, true);
        }

        if (marks.Urgency is { } urgency)
        {
            yield return urgency switch
            {
                UrgencyMark.Urgent => ("KHẨN", 20, true),
                UrgencyMark.VeryUrgent => ("THƯỢNG KHẨN", 40, true),
                _ => ("HỎA TỐC", 30, true),
            };
        }

        if (marks.Circulation is { } circulation)
        {
            yield return (circulation is CirculationMark.Internal ? "LƯU HÀNH NỘI BỘ" : "XEM XONG TRẢ LẠI", 0, false);
        }
    }

    public static IReadOnlyList<string> Copy(ElectronicCopy copy) =>
    [
        (copy.Form switch { CopyForm.Whole => "SAO Y", CopyForm.WholeOfAnother => "SAO LỤC", _ => "TRÍCH SAO" }) + "; " + CleanText.Of(copy.Agency),
        "Thời gian ký: " + copy.SignedAt.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
    ];
}
