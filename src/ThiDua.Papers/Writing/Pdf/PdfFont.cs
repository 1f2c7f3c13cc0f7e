using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ThiDua.Papers.Writing.Pdf;

/// <summary>Writes a subset as a composite font: glyphs by number, widths, and the way back from numbers to letters.</summary>
internal static class PdfFont
{
    private const int LettersPerBlock = 100;

    /// <summary>Writes all objects of the font and returns the number of the first.</summary>
    public static int Write(IPdfObjects objects, FontSubset font)
    {
        var (type0, cid, descriptor, file, unicode) = (objects.Reserve(), objects.Reserve(), objects.Reserve(), objects.Reserve(), objects.Reserve());
        var bytes = font.Build();
        var name = Tag(bytes) + "+" + font.Face.Name;
        objects.Stream(file, Invariant($"/Length1 {bytes.Length}"), bytes);
        objects.Stream(unicode, "", Encoding.ASCII.GetBytes(ToUnicode(font.Letters)));
        var face = font.Face;
        objects.Object(descriptor, Invariant(
            $"<</Type/FontDescriptor/FontName/{name}/Flags {(face.ItalicAngle == 0 ? 4 : 68)}/FontBBox[{string.Join(' ', face.Box)}]")
            + Invariant($"/ItalicAngle {face.ItalicAngle:0.##}/Ascent {face.Ascent}/Descent {face.Descent}/CapHeight {face.CapHeight}")
            + Invariant($"/StemV {(face.Name.Contains("Bold", StringComparison.Ordinal) ? 140 : 80)}/FontFile2 {file} 0 R>>"));
        var widths = string.Join(' ', Enumerable.Range(0, font.Letters.Count).Select(font.AdvanceOf));
        objects.Object(cid, Invariant($"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/FontDescriptor {descriptor} 0 R/CIDToGIDMap/Identity")
            + Invariant($"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/W[0[{widths}]]>>"));
        objects.Object(type0, Invariant(
            $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{cid} 0 R]/ToUnicode {unicode} 0 R>>"));
        return type0;
    }

    private static string ToUnicode(IReadOnlyList<char> letters)
    {
        var text = new StringBuilder(
            "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            + "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
            + "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
        var known = Enumerable.Range(0, letters.Count).Where(i => letters[i] != '\0').ToList();
        foreach (var block in known.Chunk(LettersPerBlock))
        {
            text.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var number in block)
            {
                text.Append(CultureInfo.InvariantCulture, $"<{number:X4}><{(int)letters[number]:X4}>\n");
            }

            text.Append("endbfchar\n");
        }

        return text.Append("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n").ToString();
    }

    /// <summary>Six capitals that tell one subset from another, as the format wants; made from the subset itself.</summary>
    private static string Tag(byte[] file)
    {
        var hash = BitConverter.ToUInt64(SHA256.HashData(file));
        var letters = new char[6];
        for (var i = 0; i < letters.Length; i++, hash /= 26)
        {
            letters[i] = (char)('A' + (hash % 26));
        }

        return new string(letters);
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
