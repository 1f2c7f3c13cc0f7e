using System.Security;
using System.Text;

namespace ThiDua.Papers.Writing.Docx;

/// <summary>Headers and the footer: page number, watermark of a draft, mark of a copy, address.</summary>
internal static class DocxMargins
{
    private const string Number = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    private const string Watermark =
        "<w:r><w:pict><v:shapetype id=\"_x0000_t136\" coordsize=\"21600,21600\" o:spt=\"136\" adj=\"10800\" path=\"m@7,l@8,m@5,21600l@6,21600e\">"
        + "<v:path textpathok=\"t\" o:connecttype=\"rect\"/><v:textpath on=\"t\" fitshape=\"t\"/></v:shapetype>"
        + "<v:shape id=\"BanDuThao\" type=\"#_x0000_t136\" style=\"position:absolute;margin-left:0;margin-top:0;width:440pt;height:110pt;rotation:315;z-index:-251658752;"
        + "mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin\" fillcolor=\"#e0e0e0\" stroked=\"f\">"
        + "<v:textpath style=\"font-family:&quot;Times New Roman&quot;;font-size:1pt\" string=\"" + PaperMarkWords.Draft + "\"/></v:shape></w:pict></w:r>";

    /// <summary>Header of all pages but the first.</summary>
    public static byte[] Running(PaperMarks marks) => Part("hdr", Line(DocxStyles.PageNumber, Number + Draft(marks)));

    /// <summary>Header of first pages.</summary>
    public static byte[] First(PaperMarks marks) => Part("hdr", Line(DocxStyles.PageNumber, Draft(marks)));

    /// <summary>Header of a copy's first page.</summary>
    public static byte[] Copy(PaperMarks marks) =>
        Part("hdr", string.Concat((marks.Copy is { } copy ? PaperMarkWords.Copy(copy) : []).Select(line => Line(DocxStyles.Copy, Text(line)))) + Line(DocxStyles.PageNumber, Draft(marks)));

    /// <summary>Footer of the first page, under a line as wide as the text.</summary>
    public static byte[] Address(PaperMarks marks) => Part("ftr", Line(DocxStyles.Address, Text(CleanText.Of(marks.AddressLine)), "<w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/></w:pBdr>"));

    private static string Draft(PaperMarks marks) => marks.Draft ? Watermark : "";

    private static string Text(string text) => $"<w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r>";

    private static string Line(string style, string runs, string borders = "") => $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{borders}</w:pPr>{runs}</w:p>";

    private static byte[] Part(string element, string content) => Encoding.UTF8.GetBytes(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        + $"<w:{element} xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\">{content}</w:{element}>");
}
