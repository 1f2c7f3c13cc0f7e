using ThiDua.Papers.Writing.Certificates;

namespace ThiDua.Web.Pages.Office.Decisions.Certificates;

/// <summary>A layout as its form holds it: a box for every number, all texts in the order of their names.</summary>
public sealed class LayoutInput
{
    public string? Name { get; set; }
    public decimal? PageWidth { get; set; }
    public decimal? PageHeight { get; set; }
    public bool Frame { get; set; }
    public decimal? OffsetX { get; set; }
    public decimal? OffsetY { get; set; }
    public BoxInput Emblem { get; set; } = new();
    public QrInput Qr { get; set; } = new();
    public List<FieldInput> Fields { get; set; } = [];

    public static LayoutInput Of(string name, CertificateDesign design) => new()
    {
        Name = name,
        PageWidth = Number(design.PageWidth),
        PageHeight = Number(design.PageHeight),
        Frame = design.Frame,
        OffsetX = Number(design.OffsetX),
        OffsetY = Number(design.OffsetY),
        Emblem = BoxInput.Of(design.Emblem ?? CertificateDesigns.FullPrint.Emblem!, design.Emblem is not null),
        Qr = QrInput.Of(design.Qr),
        Fields = [.. Enum.GetValues<CertificateText>().Select(text => FieldInput.Of(
            design.Fields.FirstOrDefault(f => f.Text == text) ?? CertificateDesigns.Usual(text), design.Fields.Any(f => f.Text == text)))],
    };

    /// <summary>What was typed as a layout; an empty box becomes a number that no layout takes.</summary>
    public CertificateDesign Design() => new()
    {
        PageWidth = Number(PageWidth),
        PageHeight = Number(PageHeight),
        Frame = Frame,
        OffsetX = Number(OffsetX),
        OffsetY = Number(OffsetY),
        Emblem = Emblem.On ? Emblem.Box() : null,
        Qr = Qr.Place is QrPlace.None ? null : new CertificateQr(Qr.Place is QrPlace.Back, Number(Qr.X), Number(Qr.Y), Number(Qr.Side)),
        Fields = [.. Fields.Take(Enum.GetValues<CertificateText>().Length).Select((f, i) => (Field: f, Text: (CertificateText)i)).Where(f => f.Field.On).Select(f => f.Field.Field(f.Text))],
    };

    internal static decimal Number(double value) => Math.Round((decimal)value, 2);

    internal static double Number(decimal? value) => value is { } number ? (double)number : double.NaN;
}

public class BoxInput
{
    public bool On { get; set; }
    public decimal? X { get; set; }
    public decimal? Y { get; set; }
    public decimal? Width { get; set; }
    public decimal? Height { get; set; }

    public static BoxInput Of(CertificateBox box, bool on)
    {
        var input = new BoxInput { On = on };
        input.Take(box);
        return input;
    }

    public CertificateBox Box() => new(LayoutInput.Number(X), LayoutInput.Number(Y), LayoutInput.Number(Width), LayoutInput.Number(Height));

    protected void Take(CertificateBox box) =>
        (X, Y, Width, Height) = (LayoutInput.Number(box.X), LayoutInput.Number(box.Y), LayoutInput.Number(box.Width), LayoutInput.Number(box.Height));
}

public sealed class FieldInput : BoxInput
{
    public CertificateFace Face { get; set; }
    public decimal? Size { get; set; }
    public decimal? LeastSize { get; set; }
    public int? Lines { get; set; }
    public CertificateAlign Align { get; set; }
    public CertificateAnchor Anchor { get; set; }

    /// <summary>"#cc0d17", as colour boxes have it.</summary>
    public string? Colour { get; set; }

    public bool Capitals { get; set; }
    public bool Underline { get; set; }
    public string? Words { get; set; }

    public static FieldInput Of(CertificateField field, bool on)
    {
        var input = new FieldInput
        {
            On = on, Face = field.Face, Size = LayoutInput.Number(field.Size), LeastSize = LayoutInput.Number(field.LeastSize), Lines = field.Lines, Align = field.Align,
            Anchor = field.Anchor, Colour = "#" + field.Colour.ToLowerInvariant(), Capitals = field.Capitals, Underline = field.Underline, Words = field.Words,
        };
        input.Take(field.Box);
        return input;
    }

    public CertificateField Field(CertificateText text) => new()
    {
        Text = text, Box = Box(), Face = Face, Size = LayoutInput.Number(Size), LeastSize = LayoutInput.Number(LeastSize), Lines = Lines ?? 0, Align = Align, Anchor = Anchor,
        Colour = (Colour ?? "").TrimStart('#').ToUpperInvariant(), Capitals = Capitals, Underline = Underline, Words = string.IsNullOrWhiteSpace(Words) ? null : Words,
    };
}

public enum QrPlace
{
    None,
    Front,
    Back,
}

public sealed class QrInput
{
    public QrPlace Place { get; set; }
    public decimal? X { get; set; }
    public decimal? Y { get; set; }
    public decimal? Side { get; set; }

    public static QrInput Of(CertificateQr? qr) => new()
    {
        Place = qr is null ? QrPlace.None : qr.Back ? QrPlace.Back : QrPlace.Front,
        X = LayoutInput.Number(qr?.X ?? 250),
        Y = LayoutInput.Number(qr?.Y ?? 24),
        Side = LayoutInput.Number(qr?.Side ?? 22),
    };
}
