using DocumentFormat.OpenXml.Wordprocessing;

namespace ThiDua.Papers.Writing.Docx;

/// <summary>What a paragraph style looks like. Sizes and gaps in points, indent in millimetres.</summary>
internal sealed record StyleFace(
    double Size,
    bool Bold = false,
    bool Italic = false,
    JustificationValues? Align = null,
    double Before = 0,
    double After = 0,
    double Lines = 1,
    double FirstLine = 0,
    bool KeepNext = false,
    int? Outline = null)
{
    // The schema fixes the order of the children.
    public StyleParagraphProperties ParagraphProperties()
    {
        var properties = new StyleParagraphProperties();
        if (KeepNext)
        {
            properties.Append(new KeepNext());
        }

        properties.Append(new SpacingBetweenLines
        {
            Before = DocxUnits.PointsText(Before),
            After = DocxUnits.PointsText(After),
            Line = DocxUnits.PointsText(Lines * 12),
            LineRule = LineSpacingRuleValues.Auto,
        });
        if (FirstLine > 0)
        {
            properties.Append(new Indentation { FirstLine = DocxUnits.TwipsText(FirstLine) });
        }

        properties.Append(new Justification { Val = Align ?? JustificationValues.Left });
        if (Outline is { } level)
        {
            properties.Append(new OutlineLevel { Val = level });
        }

        return properties;
    }

    public StyleRunProperties RunProperties()
    {
        var properties = new StyleRunProperties();
        if (Bold)
        {
            properties.Append(new Bold(), new BoldComplexScript());
        }

        if (Italic)
        {
            properties.Append(new Italic(), new ItalicComplexScript());
        }

        properties.Append(new FontSize { Val = DocxUnits.HalfPoints(Size) }, new FontSizeComplexScript { Val = DocxUnits.HalfPoints(Size) });
        return properties;
    }
}
