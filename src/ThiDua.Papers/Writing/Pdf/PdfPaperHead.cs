using L = ThiDua.Papers.Writing.PaperLayout;

namespace ThiDua.Papers.Writing.Pdf;

/// <summary>Top of a paper: agency and nation side by side, number and place under them, then title, addressees, authority and legal bases.</summary>
internal static class PdfPaperHead
{
    private const double RuleWidth = 0.7;
    private const double Gap = 2;

    public static void Draw(PdfFlow flow, Paper paper)
    {
        if (paper.Marks.Copy is { } copy)
        {
            PdfPageMarks.Copy(flow, copy);
        }

        Columns(flow, paper);
        Title(flow, paper.Title);
        Addressees(flow, paper);
        Bases(flow, paper);
    }

    public static void Draw(PdfFlow flow, Appendix appendix)
    {
        if (appendix.Label is { Length: > 0 } label)
        {
            Centred(flow, "P", CleanText.Of(label), Face.Bold, L.TitleSize);
        }

        Centred(flow, "H1", CleanText.Capitals(appendix.Title), Face.Bold, L.TitleSize);
        if (appendix.Reference is { Length: > 0 } reference)
        {
            Centred(flow, "P", reference, Face.Italic, L.PlaceSize);
        }

        Rule(flow, flow.Canvas.Width + L.MarginLeft - L.MarginRight, flow.Width / 5, 1);
        flow.Skip(2 * Gap);
    }

    private static void Columns(PdfFlow flow, Paper paper)
    {
        var agencyWidth = flow.Width * L.AgencyColumn;
        var (left, right, nationWidth) = (L.MarginLeft, L.MarginLeft + agencyWidth, flow.Width - agencyWidth);
        var start = flow.Top;
        Agency(flow, paper.Letterhead, left, agencyWidth - Gap);
        var underAgency = flow.Top;
        flow.MoveTo(start);
        Column(flow, PaperLines.Nation, Face.Bold, L.NationSize, right, nationWidth);
        Column(flow, PaperLines.Motto, Face.Bold, L.MottoSize, right, nationWidth);
        Rule(flow, 2 * (right + (nationWidth / 2)), PdfFlow.Points(Typeface.Of(Face.Bold).Width(PaperLines.Motto, L.MottoSize)), 1);
        var second = Math.Max(underAgency, flow.Top) + Gap;
        flow.MoveTo(second);
        if (paper.Number is { } number)
        {
            Column(flow, number.ToString(), Face.Regular, L.NumberSize, left, agencyWidth - Gap);
        }

        if (paper.Title is LetterTitle letter)
        {
            flow.MoveTo(flow.Top + Gap);
            Column(flow, PaperLines.Subject(letter), Face.Regular, L.SubjectSize, left, agencyWidth - Gap);
        }

        PdfPageMarks.Boxes(flow, paper.Marks, left + ((agencyWidth - Gap) / 2));
        var under = flow.Top;
        flow.MoveTo(second);
        Column(flow, paper.Issued.ToString(), Face.Italic, L.PlaceSize, right, nationWidth);
        flow.MoveTo(Math.Max(under, flow.Top) + (2 * Gap));
    }

    private static void Agency(PdfFlow flow, Letterhead head, double x, double width)
    {
        if (head.ParentAgency is { Length: > 0 } parent)
        {
            Column(flow, CleanText.Capitals(parent), Face.Regular, L.AgencySize, x, width);
        }

        var name = CleanText.Capitals(head.Agency);
        Column(flow, name, Face.Bold, L.AgencySize, x, width);
        var longest = TextFit.Wrap(name, Face.Bold, L.AgencySize, width * PdfCanvas.PointsPerMillimetre).Max(line => Typeface.Of(Face.Bold).Width(line, L.AgencySize));
        Rule(flow, (2 * x) + width, L.RuleShare * PdfFlow.Points(longest), 1);
    }

    private static void Title(PdfFlow flow, PaperTitle title)
    {
        if (title is not NamedTitle named)
        {
            return;
        }

        flow.Skip(2 * Gap);
        Centred(flow, "H1", CleanText.Capitals(named.TypeName), Face.Bold, L.TitleSize);
        if (named.Abstract is { Length: > 0 } about)
        {
            var width = flow.Width * (1 - (2 * L.AbstractMargin));
            var left = L.MarginLeft + ((flow.Width - width) / 2);
            var fitted = TextFit.Fit(CleanText.Of(about), Face.Bold, L.TitleSize, L.TitleSize, width, 1).Lines;
            flow.Set("P", string.Join('\n', fitted), new LineStyle(Face.Bold, L.TitleSize, TextAlignment.Centred), left, width);
            Rule(flow, flow.Canvas.Width + L.MarginLeft - L.MarginRight, L.RuleShare * PdfFlow.Points(fitted.Max(line => Typeface.Of(Face.Bold).Width(line, L.TitleSize))), 1.2);
        }

        flow.Skip(2 * Gap);
    }

    private static void Addressees(PdfFlow flow, Paper paper)
    {
        if (paper.Addressees is [var only])
        {
            Centred(flow, "P", $"{PaperLines.Addressed} {CleanText.Of(only)}", Face.Regular, L.BodySize);
        }
        else if (paper.Addressees.Count > 1)
        {
            var style = new LineStyle(Face.Regular, L.BodySize, TextAlignment.Left);
            flow.Set("P", PaperLines.Addressed, style, L.MarginLeft + L.AddressedLeft, flow.Width - L.AddressedLeft);
            using var list = flow.Tags.Group("L");
            foreach (var line in PaperLines.AddresseeList(paper))
            {
                using var item = flow.Tags.Group("LI");
                flow.Set("LBody", line, style, L.MarginLeft + L.AddresseesLeft, flow.Width - L.AddresseesLeft);
            }
        }

        flow.Skip(paper.Addressees.Count > 0 ? 2 * Gap : 0);
    }

    private static void Bases(PdfFlow flow, Paper paper)
    {
        if (paper.Enactment is { } enactment)
        {
            Centred(flow, "P", CleanText.Capitals(enactment.Authority), Face.Bold, L.BodySize);
            flow.Skip(Gap);
        }

        foreach (var basis in PaperLines.LegalBases(paper))
        {
            flow.Set("P", basis, new LineStyle(Face.Italic, L.BodySize, TextAlignment.Justified, L.FirstLineIndent), L.MarginLeft, flow.Width);
            flow.Skip(PdfFlow.Points(L.ParagraphGap));
        }

        if (paper.Enactment is { } after)
        {
            Centred(flow, "P", CleanText.Of(after.Verb), Face.Bold, L.BodySize);
            flow.Skip(Gap);
        }
    }

    private static void Column(PdfFlow flow, string text, Face face, double size, double left, double width) =>
        flow.Set("P", Even(text, face, size, width), new LineStyle(face, size, TextAlignment.Centred), left, width);

    /// <summary>Lines about equally long, so that no word stands alone under a full line.</summary>
    private static string Even(string text, Face face, double size, double width) => string.Join('\n', TextFit.Fit(CleanText.Of(text), face, size, size, width, 1).Lines);

    private static void Centred(PdfFlow flow, string element, string text, Face face, double size) =>
        flow.Set(element, text, new LineStyle(face, size, TextAlignment.Centred), L.MarginLeft, flow.Width);

    /// <summary>A short line around the middle between 0 and <paramref name="twiceMiddle"/>.</summary>
    private static void Rule(PdfFlow flow, double twiceMiddle, double length, double below)
    {
        var y = flow.Top + below;
        flow.Canvas.Line((twiceMiddle - length) / 2, y, (twiceMiddle + length) / 2, y, RuleWidth, Ink.Black);
        flow.Skip(below + 0.6);
    }
}
