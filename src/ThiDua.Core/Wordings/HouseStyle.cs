using ThiDua.Papers.Writing;
using ThiDua.Papers.Writing.Templates;

namespace ThiDua.Core.Wordings;

/// <summary>How the agency writes one paper.</summary>
/// <param name="Words">Its sentences.</param>
public sealed record HouseStyle(PaperWords Words)
{
    /// <summary>Its own Word template; null writes in the program's layout.</summary>
    public DocxTemplate? Template { get; init; }

    public Guid? TemplateFileId { get; init; }

    /// <summary>As the program ships it.</summary>
    public static HouseStyle Shipped(PaperWording paper) => new(PaperWords.Shipped(paper));

    /// <summary>The paper as a Word file: the agency's template filled, or the program's layout.</summary>
    public byte[] Docx(Paper paper) => Docx(paper, Template);

    /// <summary>The paper as a PDF file, always in the layout of NĐ 30/2020: nothing here turns a Word template into pages.</summary>
    public static byte[] Pdf(Paper paper)
    {
        using var output = new MemoryStream();
        PdfWriter.Write([paper], output);
        return output.ToArray();
    }

    internal static byte[] Docx(Paper paper, DocxTemplate? template)
    {
        using var output = new MemoryStream();
        if (template is null)
        {
            DocxWriter.Write(paper, output);
        }
        else
        {
            template.Fill(PaperTemplateData.Of(paper), output);
        }

        return output.ToArray();
    }
}
