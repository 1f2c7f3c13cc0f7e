using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using L = ThiDua.Papers.Writing.PaperLayout;

namespace ThiDua.Papers.Writing.Docx;

/// <summary>Everything before the content: both columns, title, addressees, authority and legal bases.</summary>
internal static class DocxHead
{
    public static IEnumerable<OpenXmlElement> Of(Paper paper, bool landscape)
    {
        var width = L.TextWidth(landscape);
        yield return Columns(paper, width);
        foreach (var line in Title(paper.Title, width))
        {
            yield return line;
        }

        if (paper.Title is LetterTitle)
        {
            yield return DocxText.Gap();
        }

        foreach (var line in Addressees(paper).Concat(Bases(paper)))
        {
            yield return line;
        }
    }

    private static Table Columns(Paper paper, double width)
    {
        var left = width * L.AgencyColumn;
        var agency = CleanText.Capitals(paper.Letterhead.Agency);
        var row1Left = new List<OpenXmlElement>();
        if (paper.Letterhead.ParentAgency is { Length: > 0 } parent)
        {
            row1Left.Add(DocxText.Line(DocxStyles.Parent, CleanText.Capitals(parent)));
        }

        row1Left.Add(DocxText.Line(DocxStyles.Agency, agency));
        row1Left.Add(DocxText.Rule(L.RuleLength(agency, L.AgencySize, left), left));
        var row2Left = new List<OpenXmlElement> { DocxText.Line(DocxStyles.Number, paper.Number?.ToString() ?? "") };
        if (paper.Title is LetterTitle letter)
        {
            row2Left.Add(DocxText.Line(DocxStyles.Subject, PaperLines.Subject(letter)));
        }

        row2Left.AddRange(PaperMarkWords.Boxes(paper.Marks).Select(box => DocxText.Box(box.Text, box.Width, left, box.Red)));
        return DocxTable.Frameless([left, width - left],
        [
            [row1Left,
            [
                DocxText.Line(DocxStyles.Nation, PaperLines.Nation),
                DocxText.Line(DocxStyles.Motto, PaperLines.Motto),
                DocxText.Rule(L.EstimatedWidth(PaperLines.Motto, L.MottoSize), width - left),
            ]],
            [row2Left, [DocxText.Line(DocxStyles.Place, paper.Issued.ToString())]],
        ]);
    }

    private static IEnumerable<OpenXmlElement> Title(PaperTitle title, double width)
    {
        if (title is not NamedTitle named)
        {
            yield break;
        }

        yield return DocxText.Line(DocxStyles.TypeName, CleanText.Capitals(named.TypeName));
        var last = CleanText.Of(named.Abstract);
        if (last.Length > 0)
        {
            yield return Indented(DocxText.Line(DocxStyles.Abstract, last), width * L.AbstractMargin, width * L.AbstractMargin);
            yield return DocxText.Rule(L.RuleLength(last, L.TitleSize, width * 0.8), width);
        }

        yield return DocxText.Gap();
    }

    private static IEnumerable<OpenXmlElement> Addressees(Paper paper)
    {
        if (paper.Addressees is [var only])
        {
            yield return DocxText.Line(DocxStyles.Addressee, PaperText.Plain($"{PaperLines.Addressed} {only}"), JustificationValues.Center);
        }
        else if (paper.Addressees.Count > 1)
        {
            yield return Indented(DocxText.Line(DocxStyles.Addressee, PaperLines.Addressed, keepNext: true), L.AddressedLeft);
            foreach (var line in PaperLines.AddresseeList(paper))
            {
                yield return Indented(DocxText.Line(DocxStyles.Addressee, line), L.AddresseesLeft);
            }
        }
    }

    private static IEnumerable<OpenXmlElement> Bases(Paper paper)
    {
        if (paper.Enactment is { } enactment)
        {
            yield return DocxText.Line(DocxStyles.Capacity, CleanText.Capitals(enactment.Authority));
            yield return DocxText.Gap();
        }

        foreach (var line in PaperLines.LegalBases(paper))
        {
            yield return DocxText.Line(DocxStyles.LegalBasis, line);
        }

        if (paper.Enactment is { } after)
        {
            yield return DocxText.Line(DocxStyles.TypeName, after.Verb);
            yield return DocxText.Gap();
        }
    }

    private static DocumentFormat.OpenXml.Wordprocessing.Paragraph Indented(DocumentFormat.OpenXml.Wordprocessing.Paragraph line, double left, double right = 0)
    {
        line.ParagraphProperties!.Indentation = new Indentation { Left = DocxUnits.TwipsText(left), Right = DocxUnits.TwipsText(right) };
        return line;
    }
}
