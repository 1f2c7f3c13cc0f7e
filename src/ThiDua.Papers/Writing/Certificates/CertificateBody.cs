using ThiDua.Papers.Writing.Pdf;
using L = ThiDua.Papers.Writing.Certificates.CertificateLayout;

namespace ThiDua.Papers.Writing.Certificates;

/// <summary>One stretch of the body: its lines, colour, and the share of free height that goes above it.</summary>
internal sealed record BodyPart(FittedText Text, Ink Ink, double Gap)
{
    /// <summary>What it is in the structure of the file.</summary>
    public string Element { get; init; } = "P";
}

/// <summary>One line of the body in its place.</summary>
internal readonly record struct BodyLine(string Text, Face Face, double Size, double Baseline, Ink Ink);

/// <summary>The lines between motto and foot, centred and spread over the height they have.</summary>
internal sealed class CertificateBody
{
    private const double Spacing = 1.25;

    /// <summary>How far below the middle of its line a text stands, as a share of the line.</summary>
    private const double BelowBaseline = 0.24;

    private const double LeastStretch = 0.5;
    private const double MostStretch = 1.6;
    private const double Room = L.BodyBottom - L.BodyTop;
    private readonly IReadOnlyList<BodyPart> parts;
    private readonly double text;
    private readonly double gaps;

    public CertificateBody(IReadOnlyList<BodyPart> parts)
    {
        this.parts = parts;
        text = parts.Sum(p => p.Text.Height(Spacing));
        gaps = parts.Sum(p => p.Gap);
    }

    public bool Fits => text + (gaps * LeastStretch) <= Room;

    /// <summary>The lines with the height at which each stands.</summary>
    public IReadOnlyList<BodyLine> Lines => [.. Place().SelectMany(part => part.Lines)];

    public void Draw(PdfCanvas canvas, PdfTags tags)
    {
        foreach (var (part, lines) in Place())
        {
            using var element = tags.Holding(part.Element);
            foreach (var line in lines)
            {
                canvas.Centred(line.Text, line.Face, line.Size, L.Middle, line.Baseline, line.Ink);
            }
        }
    }

    private IEnumerable<(BodyPart Part, List<BodyLine> Lines)> Place()
    {
        var stretch = Math.Min((Room - text) / gaps, MostStretch);
        var y = L.BodyTop + ((Room - text - (gaps * stretch)) / 2);
        foreach (var part in parts)
        {
            y += part.Gap * stretch;
            var height = part.Text.Size * Spacing / PdfCanvas.PointsPerMillimetre;
            var lines = new List<BodyLine>(part.Text.Lines.Count);
            foreach (var words in part.Text.Lines)
            {
                y += height;
                lines.Add(new BodyLine(words, part.Text.Face, part.Text.Size, y - (height * BelowBaseline), part.Ink));
            }

            yield return (part, lines);
        }
    }
}
