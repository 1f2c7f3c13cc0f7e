using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace ThiDua.Papers.Writing.Docx;

/// <summary>Paragraphs and runs.</summary>
internal static class DocxText
{
    public static Word.Paragraph Line(string style, string text, bool keepNext = false) => Line(style, PaperText.Plain(text), null, keepNext);

    public static Word.Paragraph Line(string style, PaperText text, JustificationValues? align = null, bool keepNext = false)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (keepNext)
        {
            properties.Append(new KeepNext());
        }

        if (align is { } side)
        {
            properties.Append(new Justification { Val = side });
        }

        var paragraph = new Word.Paragraph(properties);
        foreach (var run in text.Runs)
        {
            paragraph.Append(Run(run));
        }

        return paragraph;
    }

    /// <summary>A line drawn as the upper border of an empty paragraph, centred in a column. Lengths in millimetres.</summary>
    public static Word.Paragraph Rule(double length, double column)
    {
        var side = DocxUnits.TwipsText(Math.Max(0, (column - length) / 2));
        return new Word.Paragraph(new ParagraphProperties(
            new ParagraphStyleId { Val = DocxStyles.Rule },
            new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 6, Space = 1, Color = "000000" }),
            new SpacingBetweenLines { Before = "40", After = "0", Line = "60", LineRule = LineSpacingRuleValues.Exact },
            new Indentation { Left = side, Right = side }));
    }

    /// <summary>A mark in a box of a width (0: wide enough), in the middle of a column, red or black. Lengths in millimetres.</summary>
    public static Word.Paragraph Box(string text, double width, double column, bool red)
    {
        var colour = red ? "D90000" : "000000";
        var side = DocxUnits.TwipsText(Math.Max(0, (column - (width > 0 ? width : PaperLayout.EstimatedWidth(text, PaperLayout.NumberSize) + 6)) / 2));
        return new Word.Paragraph(
            new ParagraphProperties(
                new ParagraphStyleId { Val = DocxStyles.Mark },
                new ParagraphBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 8, Space = 3, Color = colour }, new LeftBorder { Val = BorderValues.Single, Size = 8, Space = 0, Color = colour },
                    new BottomBorder { Val = BorderValues.Single, Size = 8, Space = 3, Color = colour }, new RightBorder { Val = BorderValues.Single, Size = 8, Space = 0, Color = colour }),
                new Indentation { Left = side, Right = side }),
            new Run(new RunProperties(new Color { Val = colour }), new Text(text)));
    }

    /// <summary>Nothing, as high as one small line: it keeps two tables from growing together.</summary>
    public static Word.Paragraph Gap(bool keepNext = false) => new(new ParagraphProperties(
        new ParagraphStyleId { Val = DocxStyles.Rule },
        new KeepNext { Val = keepNext },
        new SpacingBetweenLines { Before = "0", After = "0", Line = "120", LineRule = LineSpacingRuleValues.Exact }));

    private static Run Run(TextRun source)
    {
        var run = new Run();
        if (source.Bold || source.Italic)
        {
            var properties = new RunProperties();
            if (source.Bold)
            {
                properties.Append(new Bold());
            }

            if (source.Italic)
            {
                properties.Append(new Italic());
            }

            run.Append(properties);
        }

        var lines = CleanText.Of(source.Text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                run.Append(new Break());
            }

            run.Append(new Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }
}
