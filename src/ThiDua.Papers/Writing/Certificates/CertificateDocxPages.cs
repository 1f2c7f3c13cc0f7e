using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using QRCoder;
using ThiDua.Papers.Writing.Docx;
using ThiDua.Papers.Writing.Pdf;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace ThiDua.Papers.Writing.Certificates;

/// <summary>A picture in a Word file.</summary>
internal sealed record DocxPicture(string Relation, string Path, ReadOnlyMemory<byte> Png);

/// <summary>The pages of a Word file of certificates: a section each, all texts in frames.</summary>
internal sealed class CertificateDocxPages(CertificateIssue issue)
{
    private const string EmblemRelation = "rIdEmblem";

    /// <summary>Where Word puts the letters in a line of exact height, as a share of it.</summary>
    private const double BaselineShare = 0.8;

    private const double Slack = 1;
    private readonly CertificateSettings settings = new(issue);
    private readonly List<DocxPicture> pictures = [];
    private readonly List<OpenXmlElement> elements = [];
    private uint drawings;

    public IReadOnlyList<DocxPicture> Pictures => pictures;

    private CertificateDesign Design => issue.Design;

    public void Add(Certificate certificate)
    {
        EndPage();
        if (issue.Emblem is { } emblem && Design.Emblem is { } place)
        {
            if (!pictures.Exists(p => p.Relation == EmblemRelation))
            {
                pictures.Add(new DocxPicture(EmblemRelation, "media/emblem.png", emblem.File));
            }

            var (x, y, width, height) = emblem.Within(place);
            elements.Add(Picture(EmblemRelation, "Biểu tượng", new CertificateBox(x, y, width, height)));
        }

        if (certificate.Void is { } lines)
        {
            elements.Add(DocxFrame.Of(Slack, Slack, Design.PageWidth - (2 * Slack), 8, JustificationValues.Center, null, new Run(
                new RunProperties(new Bold(), new Color { Val = CertificateDesigns.Red }, new FontSize { Val = "28" }), Words(string.Join(" ", lines)))));
        }

        elements.AddRange(settings.Of(certificate).Select(Field));
        if (issue.CheckAddress is { } address && certificate.Check is { } check && Design.Qr is { } qr)
        {
            if (qr.Back)
            {
                EndPage();
            }

            elements.Add(Picture(CodeOf(address + check.Token), "Mã QR để tra cứu", new CertificateBox(qr.X, qr.Y, qr.Side, qr.Side)));
        }
    }

    /// <exception cref="ArgumentException">Nothing was added.</exception>
    public Body Build()
    {
        if (elements.Count == 0)
        {
            throw new ArgumentException("There is no certificate to write.");
        }

        return new Body([.. elements, Anchor(null), Properties()]);
    }

    private Word.Paragraph Field(FieldSetting setting)
    {
        var (field, line) = (setting.Field, setting.Size * FieldFit.Spacing);
        var height = line / PdfCanvas.PointsPerMillimetre;
        var runs = new List<OpenXmlElement>();
        foreach (var (i, text) in setting.Lines.Index())
        {
            var run = new Run(Properties(setting));
            if (i > 0)
            {
                run.Append(new Break());
            }

            run.Append(Words(text.Text));
            runs.Add(run);
        }

        return DocxFrame.Of(
            field.Box.X - Slack + Design.OffsetX, setting.Lines[0].Baseline - (height * BaselineShare) + Design.OffsetY, field.Box.Width + (2 * Slack), height * setting.Lines.Count,
            field.Align switch { CertificateAlign.Left => JustificationValues.Left, CertificateAlign.Right => JustificationValues.Right, _ => JustificationValues.Center },
            line, [.. runs]);
    }

    private static RunProperties Properties(FieldSetting setting)
    {
        var field = setting.Field;
        var font = field.Face is CertificateFace.Script ? "Charm" : "Times New Roman";
        var properties = new RunProperties(new RunFonts { Ascii = font, HighAnsi = font, ComplexScript = font });
        if (field.Face is CertificateFace.Bold or CertificateFace.BoldItalic or CertificateFace.Script)
        {
            properties.Append(new Bold());
        }

        if (field.Face is CertificateFace.Italic or CertificateFace.BoldItalic)
        {
            properties.Append(new Italic());
        }

        properties.Append(new Color { Val = field.Colour }, new FontSize { Val = DocxUnits.HalfPoints(setting.Size) });
        if (field.Underline)
        {
            properties.Append(new Underline { Val = UnderlineValues.Single });
        }

        return properties;
    }

    private string CodeOf(string text)
    {
        var relation = string.Create(CultureInfo.InvariantCulture, $"rIdCode{pictures.Count}");
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        pictures.Add(new DocxPicture(relation, string.Create(CultureInfo.InvariantCulture, $"media/code{pictures.Count}.png"), code.GetGraphic(8)));
        return relation;
    }

    private Word.Paragraph Picture(string relation, string words, CertificateBox box) =>
        DocxFrame.Of(box.X + Design.OffsetX, box.Y + Design.OffsetY, box.Width, box.Height, JustificationValues.Left, null, DocxFrame.Picture(relation, ++drawings, words, box.Width, box.Height));

    private void EndPage()
    {
        if (elements.Count > 0)
        {
            elements.Add(Anchor(Properties()));
        }
    }

    // Frames stand on the page of the paragraph after them.
    private static Word.Paragraph Anchor(SectionProperties? section)
    {
        var properties = new ParagraphProperties(new SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact });
        if (section is not null)
        {
            properties.Append(section);
        }

        return new Word.Paragraph(properties);
    }

    private SectionProperties Properties()
    {
        var section = new SectionProperties(
            new SectionType { Val = SectionMarkValues.NextPage },
            new PageSize
            {
                Width = (uint)DocxUnits.Twips(Design.PageWidth),
                Height = (uint)DocxUnits.Twips(Design.PageHeight),
                Orient = Design.PageWidth > Design.PageHeight ? PageOrientationValues.Landscape : null,
            },
            new PageMargin { Top = DocxUnits.Twips(10), Bottom = DocxUnits.Twips(10), Left = (uint)DocxUnits.Twips(10), Right = (uint)DocxUnits.Twips(10), Header = 0, Footer = 0, Gutter = 0 });
        if (Design.Frame)
        {
            section.Append(new PageBorders(Edge<TopBorder>(), Edge<LeftBorder>(), Edge<BottomBorder>(), Edge<RightBorder>()) { OffsetFrom = PageBorderOffsetValues.Page });
        }

        return section;
    }

    private static T Edge<T>() where T : BorderType, new() =>
        new() { Val = BorderValues.ThinThickSmallGap, Size = 24, Space = 24, Color = CertificateDesigns.Red };

    private static Text Words(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };
}
