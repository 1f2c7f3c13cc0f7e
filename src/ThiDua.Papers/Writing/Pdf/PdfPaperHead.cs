using L = ThiDua.Papers.Writing.PaperLayout;

namespace ThiDua.Papers.Writing.Pdf;

/// <summary>Top of a paper: agency and nation side by side, number and place under them, then the title.</summary>
internal static class PdfPaperHead
{
    private const double RuleWidth = 0.7;
    private const double Gap = 2;

    public static void Draw(PdfFlow flow, Paper paper)
    {
        var agencyWidth = PdfFlow.Width * L.AgencyColumn;
        var nationWidth = PdfFlow.Width - agencyWidth;
        var (left, right) = (L.MarginLeft, L.MarginLeft + agencyWidth);
        var start = flow.Top;
        Agency(flow, paper, left, agencyWidth - Gap);
        var under = flow.Top;
        flow.MoveTo(start);
        flow.Lines([PaperLines.Nation], Face.Bold, L.NationSize, right, nationWidth, TextAlignment.Centred);
        flow.Lines([PaperLines.Motto], Face.Bold, L.MottoSize, right, nationWidth, TextAlignment.Centred);
        Rule(flow, right + (nationWidth / 2), PdfFlow.Points(Typeface.Of(Face.Bold).Width(PaperLines.Motto, L.MottoSize)));
        flow.Skip(Gap);
        flow.Lines(TextFit.Wrap(CleanText.Of(paper.Issued.ToString()), Face.Italic, L.PlaceSize, nationWidth * PdfCanvas.PointsPerMillimetre), Face.Italic, L.PlaceSize, right, nationWidth, TextAlignment.Centred);
        flow.MoveTo(Math.Max(under, flow.Top) + (2 * Gap));
        Title(flow, paper);
        Addressees(flow, paper);
        Bases(flow, paper);
    }

    public static void Draw(PdfFlow flow, Appendix appendix)
    {
        var lines = new[] { appendix.Label, appendix.Title }.OfType<string>().SelectMany(t => CleanText.Capitals(t).Split('\n'));
        foreach (var line in lines)
        {
            Centred(flow, line, Face.Bold, L.TitleSize);
        }

        if (appendix.Reference is { } reference)
        {
            Centred(flow, CleanText.Of(reference), Face.Italic, L.TitleSize);
        }

        flow.Skip(2 * Gap);
    }

    private static void Agency(PdfFlow flow, Paper paper, double x, double width)
    {
        if (paper.Letterhead.ParentAgency is { } parent)
        {
            flow.Lines(Wrapped(CleanText.Capitals(parent), Face.Regular, L.AgencySize, width), Face.Regular, L.AgencySize, x, width, TextAlignment.Centred);
        }

        var name = Wrapped(CleanText.Capitals(paper.Letterhead.Agency), Face.Bold, L.AgencySize, width);
        flow.Lines(name, Face.Bold, L.AgencySize, x, width, TextAlignment.Centred);
        Rule(flow, x + (width / 2), L.RuleLength(string.Join('\n', name), L.AgencySize, width));
        flow.Skip(Gap);
        if (paper.Number is { } number)
        {
            flow.Lines([CleanText.Of(number.ToString())], Face.Regular, L.NumberSize, x, width, TextAlignment.Centred);
        }

        if (paper.Title is LetterTitle letter)
        {
            flow.Lines(Wrapped(PaperLines.Subject(letter), Face.Regular, L.SubjectSize, width), Face.Regular, L.SubjectSize, x, width, TextAlignment.Centred);
        }
    }

    private static void Title(PdfFlow flow, Paper paper)
    {
        if (paper.Title is not NamedTitle named)
        {
            return;
        }

        Centred(flow, CleanText.Capitals(named.TypeName), Face.Bold, L.TitleSize);
        if (named.Abstract is { } about)
        {
            Centred(flow, CleanText.Of(about), Face.Bold, L.TitleSize);
            Rule(flow, L.MarginLeft + (PdfFlow.Width / 2), PdfFlow.Width / 5);
        }

        flow.Skip(2 * Gap);
    }

    private static void Addressees(PdfFlow flow, Paper paper)
    {
        if (paper.Addressees.Count == 0)
        {
            return;
        }

        IEnumerable<string> lines = paper.Addressees.Count == 1
            ? [$"{PaperLines.Addressed} {CleanText.Of(paper.Addressees[0])}"]
            : [PaperLines.Addressed, .. PaperLines.AddresseeList(paper)];
        foreach (var line in lines)
        {
            Centred(flow, line, Face.Regular, L.BodySize);
        }

        flow.Skip(Gap);
    }

    private static void Bases(PdfFlow flow, Paper paper)
    {
        if (paper.Enactment is { } enactment)
        {
            Centred(flow, CleanText.Capitals(enactment.Authority), Face.Bold, L.BodySize);
        }

        foreach (var basis in PaperLines.LegalBases(paper))
        {
            PdfBlocks.Paragraph(flow, PaperText.Plain(basis), TextAlignment.Justified, Face.Italic);
        }

        if (paper.Enactment is { } verb)
        {
            Centred(flow, CleanText.Of(verb.Verb), Face.Bold, L.BodySize);
        }
    }

    private static void Centred(PdfFlow flow, string text, Face face, double size) =>
        flow.Lines(Wrapped(text, face, size, PdfFlow.Width), face, size, L.MarginLeft, PdfFlow.Width, TextAlignment.Centred);

    private static List<string> Wrapped(string text, Face face, double size, double width) => TextFit.Wrap(text, face, size, width * PdfCanvas.PointsPerMillimetre);

    private static void Rule(PdfFlow flow, double middle, double length)
    {
        var y = flow.Top + 0.8;
        flow.Canvas.Line(middle - (length / 2), y, middle + (length / 2), y, RuleWidth, Ink.Black);
        flow.Skip(1.2);
    }
}
