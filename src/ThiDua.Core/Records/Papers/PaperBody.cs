using System.Text.RegularExpressions;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Records.Papers;

/// <summary>
/// Reads typed content as officials write it: "I. …", "1. …", "a) …", "Điều 1. …", "- …", and paragraphs. Numbers are counted anew by the writers
/// (NĐ 30/2020, Phụ lục I, mục II.6).
/// </summary>
internal static partial class PaperBody
{
    private const int LongestHeading = 120;

    public static IReadOnlyList<Block> Read(string text)
    {
        var blocks = text.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).Select(Line).ToList();
        if (blocks.Count > 0)
        {
            blocks[^1] = Closed(blocks[^1]);
        }

        return blocks;
    }

    private static Block Line(string line) =>
        Section().Match(line) is { Success: true } section ? new NumberedHeading(NumberLevel.Section, section.Groups[1].Value)
        : Article().Match(line) is { Success: true } article ? new Article(article.Groups[1].Value)
        : Clause().Match(line) is { Success: true } clause ? OfClause(clause.Groups[1].Value)
        : Point().Match(line) is { Success: true } point ? new NumberedParagraph(NumberLevel.Point, point.Groups[1].Value)
        : Dash().Match(line) is { Success: true } dash ? new Bullet(dash.Groups[1].Value)
        : new Paragraph(line);

    // A short line without a closing mark is a title; a sentence is a paragraph with a number before it.
    private static Block OfClause(string text) =>
        text.Length <= LongestHeading && !".;:,/".Contains(text[^1], StringComparison.Ordinal)
            ? new NumberedHeading(NumberLevel.Clause, text)
            : new NumberedParagraph(NumberLevel.Clause, text);

    private static Block Closed(Block last) => last switch
    {
        Paragraph p => p with { Text = Closed(p.Text) },
        NumberedParagraph p => p with { Text = Closed(p.Text) },
        Article a => a with { Text = Closed(a.Text) },
        Bullet b => b with { Text = Closed(b.Text) },
        _ => last,
    };

    private static PaperText Closed(PaperText text) => PaperText.Plain(text.Runs[0].Text.TrimEnd(' ', '.', '/', ';', ',') + "./.");

    [GeneratedRegex(@"^[IVXL]{1,6}\.\s+(\S.*)$")]
    private static partial Regex Section();

    [GeneratedRegex(@"^Điều\s+\d{1,3}\.\s*(\S.*)$")]
    private static partial Regex Article();

    [GeneratedRegex(@"^\d{1,2}\.\s+(\S.*)$")]
    private static partial Regex Clause();

    [GeneratedRegex(@"^[a-zđ]\)\s*(\S.*)$")]
    private static partial Regex Point();

    [GeneratedRegex(@"^[-–+•*]\s+(\S.*)$")]
    private static partial Regex Dash();
}
