using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using L = ThiDua.Papers.Writing.PaperLayout;

namespace ThiDua.Papers.Writing.Docx;

/// <summary>Signatures and recipients, side by side.</summary>
internal static class DocxFoot
{
    public static IEnumerable<OpenXmlElement> Of(IReadOnlyList<Signature> signatures, RecipientList? recipients, bool landscape)
    {
        var width = L.TextWidth(landscape);
        var half = width / 2;
        yield return DocxText.Gap();
        if (signatures is [var only])
        {
            yield return DocxTable.Frameless([half, half], [[Recipients(recipients), Signer(only)]]);
        }
        else
        {
            var rows = signatures.Chunk(2).Select(pair => (IReadOnlyList<IReadOnlyList<OpenXmlElement>>)
                [Signer(pair[0]), pair.Length > 1 ? Signer(pair[1]) : []]).ToList();
            if (rows.Count > 0)
            {
                yield return DocxTable.Frameless([half, half], rows);
            }

            yield return DocxText.Gap();
            foreach (var line in Recipients(recipients))
            {
                yield return line;
            }
        }
    }

    private static IReadOnlyList<OpenXmlElement> Recipients(RecipientList? recipients) => recipients is null
        ? []
        : [DocxText.Line(DocxStyles.RecipientsTitle, PaperLines.RecipientsTitle, keepNext: true),
           .. PaperLines.Recipients(recipients).Select(line => DocxText.Line(DocxStyles.Recipients, line))];

    private static IReadOnlyList<OpenXmlElement> Signer(Signature signature) =>
    [
        .. signature.CapacityLines.Select(line => DocxText.Line(DocxStyles.Capacity, CleanText.Capitals(line))),
        DocxText.Line(DocxStyles.SignerName, signature.Name ?? ""),
    ];
}
