using System.Text.RegularExpressions;

namespace ThiDua.Papers.Writing.Templates;

/// <summary>A named place that had no value stays visible in the paper: «chưa có: ngày họp». A paper with one is not issued.</summary>
public static partial class PaperGaps
{
    /// <summary>What stands where a value should be.</summary>
    /// <param name="field">Its name, e.g. "ngày_họp".</param>
    public static string Mark(string field) => $"«chưa có: {field.Replace('_', ' ')}»";

    /// <summary>Names that had no value anywhere in the paper, as they stand in it ("ngày họp"), each once in order.</summary>
    public static IReadOnlyList<string> Of(Paper paper) => [.. Texts(paper).SelectMany(text => Marks().Matches(text)).Select(m => m.Groups[1].Value).Distinct()];

    private static IEnumerable<string> Texts(Paper paper) =>
    [
        .. paper.Title switch { NamedTitle named => [named.TypeName, named.Abstract ?? ""], LetterTitle letter => [letter.Subject], _ => (string[])[] },
        .. paper.Addressees, .. paper.LegalBases, .. paper.Body.SelectMany(OfBlock),
        .. paper.Signatures.SelectMany(s => s.CapacityLines), .. paper.Recipients?.Items.Select(r => $"{r.Name} {r.Purpose}") ?? [], paper.Recipients?.Filing ?? "",
        .. paper.Appendices.SelectMany(a => a.Blocks.SelectMany(OfBlock).Concat([a.Title, a.Reference ?? ""])),
    ];

    private static IEnumerable<string> OfBlock(Block block) => block switch
    {
        Paragraph p => [p.Text.ToString()],
        NumberedHeading h => [h.Text.ToString()],
        NumberedParagraph n => [n.Text.ToString()],
        Article a => [a.Text.ToString()],
        Bullet b => [b.Text.ToString()],
        Division d => [d.Title.ToString()],
        LandscapeBlock wide => wide.Blocks.SelectMany(OfBlock),
        TableBlock table => table.Columns.Select(c => c.Header).Concat(table.Rows.SelectMany(r => r is CellsRow cells ? cells.Cells : r is GroupRow group ? [group.Text] : [])),
        _ => [],
    };

    [GeneratedRegex("«chưa có: ([^»]{1,80})»")]
    private static partial Regex Marks();
}
