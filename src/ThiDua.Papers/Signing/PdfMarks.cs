using ThiDua.Papers.Signing.Format;
using ThiDua.Papers.Writing.Pdf;

namespace ThiDua.Papers.Signing;

/// <summary>A few letters put into a blank of a paper.</summary>
/// <param name="Text">What is written.</param>
/// <param name="Place">Where.</param>
/// <param name="Italic">As dates are (ô số 4); numbers stand upright (ô số 3).</param>
public sealed record PdfMark(string Text, PagePlace Place, bool Italic = false);

/// <summary>
/// Writes number and date into the blanks of a paper that is signed already: as notes added after the signature, which stays valid. They cannot
/// be moved or edited by a reader's ordinary tools, and they print.
/// </summary>
public static class PdfMarks
{
    // Print, read only, locked, contents locked (ISO 32000-1, 12.5.3).
    private const int Flags = 4 + 64 + 128 + 512;
    private const double Size = 13;

    /// <summary>Adds the marks.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="marks">At least one.</param>
    public static PdfResult Add(byte[] pdf, IReadOnlyList<PdfMark> marks)
    {
        try
        {
            var file = new PdfFile(pdf, pdf.Length);
            var pages = file.Pages();
            using var update = new PdfUpdate(file);
            foreach (var group in marks.GroupBy(m => m.Place.Page))
            {
                var page = group.Key >= 1 && group.Key <= pages.Count ? pages[group.Key - 1] : throw new PdfFault(SigningRefusals.NoSuchPage);
                PdfSigner.AddToPage(file, update, page, [.. group.Select(mark => Note(update, page, mark))]);
            }

            return new PdfResult(update.Finish(), null);
        }
        catch (PdfFault fault)
        {
            return new PdfResult(null, fault.Refusal);
        }
    }

    private static int Note(PdfUpdate update, PdfPageEntry page, PdfMark mark)
    {
        var look = new SignatureLook { Place = mark.Place, Lines = [mark.Text], LineSize = Size, Align = TextAlign.Centre, Italic = mark.Italic };
        var drawn = LookWriter.Draw(update, page, look);
        var note = update.Reserve();
        update.Object(note, FormattableString.Invariant(
            $"<</Type/Annot/Subtype/FreeText/F {Flags}/DA(/F0 {Size} Tf 0 g)/Contents{PdfObjects.Text(mark.Text)}/P {page.Link.Number} 0 R{drawn}>>"));
        return note;
    }
}
