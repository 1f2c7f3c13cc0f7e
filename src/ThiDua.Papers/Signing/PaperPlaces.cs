using System.Globalization;
using System.Xml;
using ThiDua.Papers.Reading.Sources;

namespace ThiDua.Papers.Signing;

/// <summary>Places on a paper that was written without knowing where it would be signed: found by the words beside them.</summary>
/// <param name="Signature">The room between the last line of position and the signer's name; null when the name does not stand there.</param>
/// <param name="Number">The blank between "Số:" and the symbol on the first page.</param>
/// <param name="Day">The blank between "ngày" and "tháng".</param>
/// <param name="Month">The blank between "tháng" and "năm".</param>
public sealed record PaperPlaces(PagePlace? Signature, PagePlace? Number, PagePlace? Day, PagePlace? Month)
{
    private const double MillimetresPerPoint = 25.4 / 72;

    /// <summary>Height of the blanks for number and date: a line of size 13.</summary>
    private const double LineHeight = 5.2;

    /// <summary>Words whose feet differ by fewer points stand on one line.</summary>
    private const double SameLine = 3;

    /// <summary>Looks for the places; all null when the file has no text or poppler's pdftotext is not installed.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="signerName">As it stands under the signature.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static async Task<PaperPlaces> FindAsync(byte[] pdf, string signerName, CancellationToken cancellationToken)
    {
        var (boxes, _) = await PdfToText.RunAsync(pdf, "pdftotext", 200, cancellationToken, "-bbox");
        var words = boxes is null ? [] : Words(boxes);
        var first = words.Where(w => w.Page == 1).ToList();
        var (day, month) = Blanks(first);
        return new PaperPlaces(Gap(words, signerName), NumberBlank(first), day, month);
    }

    private static PagePlace? Gap(List<Word> words, string signerName)
    {
        var wanted = CleanText.Of(signerName).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var at = words.Count - wanted.Length; wanted.Length > 0 && at >= 0; at--)
        {
            var name = words.GetRange(at, wanted.Length);
            if (!name.Select(w => w.Text).SequenceEqual(wanted, StringComparer.OrdinalIgnoreCase) || name.Any(w => w.Page != name[0].Page || Math.Abs(w.Bottom - name[0].Bottom) > SameLine))
            {
                continue;
            }

            var (left, right, top) = (name[0].Left, name[^1].Right, name.Min(w => w.Top));
            var middle = (left + right) / 2;
            var above = words.Where(w => w.Page == name[0].Page && w.Bottom < top - 20 && w.Bottom > top - 140 && w.Right > left - 40 && w.Left < right + 40).Select(w => w.Bottom).DefaultIfEmpty(double.NaN).Max();
            return double.IsNaN(above) ? null : Place(name[0].Page, middle - 75, above + 1, 150, top - above - 2);
        }

        return null;
    }

    private static PagePlace? NumberBlank(List<Word> words) => words.Find(w => w.Text is "Số:") is { } label
        && NextTo(words, label) is { } symbol && symbol.Text.StartsWith('/') && symbol.Left > label.Right + 4 ? Blank(label, symbol) : null;

    private static (PagePlace? Day, PagePlace? Month) Blanks(List<Word> words)
    {
        // The place's own date comes first on the page; days of the texts cited come with figures.
        var day = words.Find(w => w.Text is "ngày" && NextTo(words, w)?.Text is "tháng");
        var month = words.Find(w => w.Text is "tháng" && NextTo(words, w)?.Text is "năm" && (day is null || Math.Abs(w.Bottom - day.Bottom) < SameLine));
        return (day is null ? null : Blank(day, NextTo(words, day)!), month is null ? null : Blank(month, NextTo(words, month)!));
    }

    /// <summary>The word at the right of another on the same line, in whatever order the file holds them.</summary>
    private static Word? NextTo(List<Word> words, Word word) =>
        words.Where(w => Math.Abs(w.Bottom - word.Bottom) < SameLine && w.Left >= word.Right - 1 && !ReferenceEquals(w, word)).MinBy(w => w.Left);

    private static PagePlace Blank(Word before, Word after) =>
        Place(before.Page, before.Right, before.Top, after.Left - before.Right, LineHeight / MillimetresPerPoint);

    private static PagePlace Place(int page, double left, double top, double width, double height) =>
        new(page, left * MillimetresPerPoint, top * MillimetresPerPoint, width * MillimetresPerPoint, height * MillimetresPerPoint);

    private static List<Word> Words(string boxes)
    {
        var words = new List<Word>();
        var page = 0;
        using var reader = XmlReader.Create(new StringReader(boxes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false });
        try
        {
            while (reader.Read())
            {
                page += reader.NodeType is XmlNodeType.Element && reader.Name is "page" ? 1 : 0;
                if (reader.NodeType is XmlNodeType.Element && reader.Name is "word")
                {
                    var (left, top, right, bottom) = (Side(reader, "xMin"), Side(reader, "yMin"), Side(reader, "xMax"), Side(reader, "yMax"));
                    words.Add(new Word(page, left, top, right, bottom, CleanText.Of(reader.ReadElementContentAsString())));
                }
            }
        }
        catch (XmlException)
        {
            // Odd signs in somebody's file: the words read so far are as good as none.
            return [];
        }

        return words;
    }

    private static double Side(XmlReader reader, string name) =>
        double.TryParse(reader.GetAttribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;

    private sealed record Word(int Page, double Left, double Top, double Right, double Bottom, string Text);
}
