using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace ThiDua.Papers.Writing.Docx;

/// <summary>Paragraphs that stand at a place of the page, whatever is around them. Lengths in millimetres.</summary>
internal static class DocxFrame
{
    /// <summary>A paragraph whose upper left corner is at a place.</summary>
    public static Word.Paragraph Of(double x, double y, double width, double height, JustificationValues align, double? exactLine, params OpenXmlElement[] runs)
    {
        var properties = new ParagraphProperties(
            new FrameProperties
            {
                Width = DocxUnits.TwipsText(width),
                Height = (uint)DocxUnits.Twips(height),
                HeightType = HeightRuleValues.AtLeast,
                Wrap = TextWrappingValues.Through,
                HorizontalPosition = HorizontalAnchorValues.Page,
                VerticalPosition = VerticalAnchorValues.Page,
                X = DocxUnits.TwipsText(Math.Max(x, 0.1)),
                Y = DocxUnits.TwipsText(Math.Max(y, 0.1)),
            },
            exactLine is { } line
                ? new SpacingBetweenLines { Before = "0", After = "0", Line = DocxUnits.PointsText(line), LineRule = LineSpacingRuleValues.Exact }
                : new SpacingBetweenLines { Before = "0", After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto },
            new Indentation { FirstLine = "0" },
            new Justification { Val = align });
        return new Word.Paragraph([properties, .. runs]);
    }

    /// <summary>A picture in the line.</summary>
    public static Run Picture(string relation, uint number, string description, double width, double height)
    {
        var (cx, cy) = (Emu(width), Emu(height));
        return new Run(new Drawing(string.Create(CultureInfo.InvariantCulture, $"""
            <w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{cx}" cy="{cy}"/><wp:docPr id="{number}" name="{description}" descr="{description}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="{description}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>
            """)));
    }

    private static long Emu(double millimetres) => (long)Math.Round(millimetres * 36000);
}
