using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using L = ThiDua.Papers.Writing.PaperLayout;

namespace ThiDua.Papers.Writing.Docx;

/// <summary>Signatures and recipients, side by side.</summary>
internal static class DocxFoot
{
    public static IEnumerable<OpenXmlElement> Of(IReadOnlyList<Signature> signatures, RecipientList? recipients, string? drafter, bool landscape)
    {
        var width = L.TextWidth(landscape);
        var half = width / 2;
        // A link of the chain that keeps the signers with the last line.
        yield return DocxText.Gap(keepNext: true);
        if (signatures is [var only])
        {
            yield return DocxTable.Frameless([half, half], [[Recipients(recipients, drafter), Signer(only, only.CapacityLines.Count)]]);
        }
        else
        {
            var rows = signatures.Chunk(2).Select(pair => (IReadOnlyList<IReadOnlyList<OpenXmlElement>>)
                [.. pair.Select(s => Signer(s, pair.Max(other => other.CapacityLines.Count))), .. pair.Length > 1 ? (OpenXmlElement[][])[] : [[]]]).ToList();
            if (rows.Count > 0)
            {
                yield return DocxTable.Frameless([half, half], rows);
            }

            yield return DocxText.Gap();
            foreach (var line in Recipients(recipients, drafter))
            {
                yield return line;
            }
        }
    }

    private static IReadOnlyList<OpenXmlElement> Recipients(RecipientList? recipients, string? drafter) =>
    [
        .. recipients is null ? (OpenXmlElement[])[] : [DocxText.Line(DocxStyles.RecipientsTitle, PaperLines.RecipientsTitle, keepNext: true)],
        .. (recipients is null ? [] : PaperLines.Recipients(recipients)).Concat(drafter is null ? [] : [drafter]).Select(line => DocxText.Line(DocxStyles.Recipients, line)),
    ];

    // Empty lines of capacity keep the names of two signers level.
    private static IReadOnlyList<OpenXmlElement> Signer(Signature signature, int lines) =>
    [
        .. signature.CapacityLines.Concat(Enumerable.Repeat("", lines - signature.CapacityLines.Count)).Select(line => DocxText.Line(DocxStyles.Capacity, CleanText.Capitals(line))),
        DocxText.Line(DocxStyles.SignerName, signature.Name ?? ""),
    ];
}
