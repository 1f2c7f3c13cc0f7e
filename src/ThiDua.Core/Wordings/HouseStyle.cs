using ThiDua.Papers.Writing;

namespace ThiDua.Core.Wordings;

/// <summary>How the agency writes one paper.</summary>
/// <param name="Words">Its sentences.</param>
public sealed record HouseStyle(PaperWords Words)
{
    /// <summary>As the program ships it.</summary>
    public static HouseStyle Shipped(PaperWording paper) => new(PaperWords.Shipped(paper));

    /// <summary>The paper as a Word file.</summary>
    public byte[] Docx(Paper paper)
    {
        using var output = new MemoryStream();
        DocxWriter.Write(paper, output);
        return output.ToArray();
    }

    /// <summary>The paper as a PDF file, always in the layout of NĐ 30/2020.</summary>
    public byte[] Pdf(Paper paper)
    {
        using var output = new MemoryStream();
        PdfWriter.Write([paper], output);
        return output.ToArray();
    }
}
