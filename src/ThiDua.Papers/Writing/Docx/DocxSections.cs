using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using L = ThiDua.Papers.Writing.PaperLayout;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace ThiDua.Papers.Writing.Docx;

/// <summary>Lays the parts of a paper out in sections: body, landscape pages inside it, appendices.</summary>
internal sealed class DocxSections(Paper paper, DocxNumbering lists)
{
    /// <summary>Relations of the two headers: with the page number, and empty for first pages.</summary>
    public const string NumberHeader = "rIdHeader";
    public const string EmptyHeader = "rIdFirst";

    /// <summary>Header of the very first page, with the mark of a copy; footer of that page, with the address.</summary>
    public const string CopyHeader = "rIdCopy";
    public const string AddressFooter = "rIdAddress";

    private readonly List<OpenXmlElement> elements = [];
    private bool numbered;
    private bool begun;

    public Body Build()
    {
        PaperFaults.Refuse(paper);
        var sections = PaperSection.Of(paper.Body);
        var landscape = sections[0].Landscape;
        elements.AddRange(DocxHead.Of(paper, landscape));
        var body = new DocxBody(lists);
        foreach (var (i, section) in sections.Index())
        {
            if (i > 0)
            {
                End(landscape);
            }

            landscape = section.Landscape;
            elements.AddRange(body.Of(section.Blocks, landscape));
        }

        KeepLastLineWithSigners();
        elements.AddRange(DocxFoot.Of(paper.Signatures, paper.Recipients, paper.Marks.Drafter, landscape));
        foreach (var appendix in paper.Appendices)
        {
            End(landscape);
            numbered = false;
            landscape = appendix.Landscape;
            elements.AddRange(AppendixElements(appendix));
        }

        return new Body([.. elements, Properties(landscape)]);
    }

    private IEnumerable<OpenXmlElement> AppendixElements(Appendix appendix)
    {
        var width = L.TextWidth(appendix.Landscape);
        if (appendix.Label is { Length: > 0 } label)
        {
            yield return DocxText.Line(DocxStyles.AppendixLabel, label);
        }

        yield return DocxText.Line(DocxStyles.AppendixTitle, CleanText.Capitals(appendix.Title));
        if (appendix.Reference is { Length: > 0 } reference)
        {
            yield return DocxText.Line(DocxStyles.AppendixReference, reference);
        }

        yield return DocxText.Rule(width / 5, width);
        yield return DocxText.Gap();
        foreach (var element in new DocxBody(lists).Of(appendix.Blocks, appendix.Landscape))
        {
            yield return element;
        }

        if (appendix.Signatures.Count > 0)
        {
            foreach (var element in DocxFoot.Of(appendix.Signatures, null, null, appendix.Landscape))
            {
                yield return element;
            }
        }
    }

    // Signers alone on a page look like another paper's.
    private void KeepLastLineWithSigners()
    {
        if (elements[^1] is Word.Paragraph { ParagraphProperties: { } properties })
        {
            properties.KeepNext = new KeepNext();
        }
    }

    private void End(bool landscape) => elements.Add(new Word.Paragraph(new ParagraphProperties(
        new ParagraphStyleId { Val = DocxStyles.Rule },
        new SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact },
        Properties(landscape))));

    /// <summary>Each paper and each appendix counts its pages from 1 and hides the number on its first (NĐ 30/2020, Phụ lục I, mục I.7).</summary>
    private SectionProperties Properties(bool landscape)
    {
        var (width, height) = landscape ? (L.PageHeight, L.PageWidth) : (L.PageWidth, L.PageHeight);
        var properties = new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = NumberHeader },
            new HeaderReference { Type = HeaderFooterValues.First, Id = paper.Marks.Copy is not null && !begun ? CopyHeader : EmptyHeader },
            new SectionType { Val = SectionMarkValues.NextPage },
            new PageSize
            {
                Width = (uint)DocxUnits.Twips(width),
                Height = (uint)DocxUnits.Twips(height),
                Orient = landscape ? PageOrientationValues.Landscape : null,
            },
            new PageMargin
            {
                Top = DocxUnits.Twips(L.MarginTop),
                Bottom = DocxUnits.Twips(L.MarginBottom),
                Left = (uint)DocxUnits.Twips(L.MarginLeft),
                Right = (uint)DocxUnits.Twips(L.MarginRight),
                Header = (uint)DocxUnits.Twips(L.PageNumberTop),
                Footer = (uint)DocxUnits.Twips(L.PageNumberTop),
                Gutter = 0,
            });
        if (paper.Marks.AddressLine is not null && !begun)
        {
            properties.InsertAfter(new FooterReference { Type = HeaderFooterValues.First, Id = AddressFooter }, properties.Elements<HeaderReference>().Last());
        }

        begun = true;
        if (!numbered)
        {
            properties.Append(new PageNumberType { Start = 1 }, new TitlePage());
        }

        numbered = true;
        return properties;
    }
}
