using System.Reflection;
using System.Text;
using ThiDua.Papers.Writing.Html;

namespace ThiDua.Papers.Writing;

/// <summary>
/// Writes a paper as HTML for the screen, which prints as the Word file does. Without script and without style attributes: a strict content
/// security policy may serve it.
/// </summary>
public static class HtmlWriter
{
    private static readonly Lazy<string> Sheet = new(() =>
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Writing/paper.css")
            ?? throw new InvalidOperationException("The style sheet is missing from the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd() + HtmlTable.WidthClasses();
    });

    /// <summary>
    /// The style sheet that the markup needs, to be served as a file. It also sets paper size and margins for printing, so link it only from
    /// pages that show a paper.
    /// </summary>
    public static string Css => Sheet.Value;

    /// <summary>One <c>article</c> element of class <c>van-ban</c> with all parts of the paper, for the place in the page where it is shown.</summary>
    /// <param name="paper">What to write. Every text is encoded.</param>
    /// <exception cref="ArgumentException">The paper has a fault of <see cref="PaperFaults"/>.</exception>
    public static string Write(Paper paper)
    {
        PaperFaults.Refuse(paper);
        var html = new HtmlBuilder();
        html.Open("article", paper.Marks.Draft ? "van-ban vb-du-thao" : "van-ban", "lang=\"vi\"");
        HtmlHead.Write(html, paper);
        var blocks = new HtmlBlocks(html);
        blocks.Write(paper.Body);
        HtmlFoot.Write(html, paper.Signatures, paper.Recipients, paper.Marks);
        foreach (var appendix in paper.Appendices)
        {
            WriteAppendix(html, appendix);
        }

        html.Close("article");
        return html.ToString();
    }

    private static void WriteAppendix(HtmlBuilder html, Appendix appendix)
    {
        html.Open("section", appendix.Landscape ? "vb-phu-luc vb-ngang" : "vb-phu-luc");
        if (appendix.Label is { Length: > 0 } label)
        {
            html.Line("p", "vb-phu-luc-so", label);
        }

        html.Line("h2", "vb-phu-luc-ten", CleanText.Capitals(appendix.Title));
        if (appendix.Reference is { Length: > 0 } reference)
        {
            html.Line("p", "vb-kem-theo", reference);
        }

        new HtmlBlocks(html).Write(appendix.Blocks);
        if (appendix.Signatures.Count > 0)
        {
            HtmlFoot.Write(html, appendix.Signatures, null, new PaperMarks());
        }

        html.Close("section");
    }
}
