using System.Text.RegularExpressions;
using System.Xml.Linq;
using ThiDua.Papers.Writing;

namespace ThiDua.Papers.Tests.Writing;

public sealed partial class HtmlWriterTests
{
    [Theory]
    [MemberData(nameof(DocxWriterTests.Names), MemberType = typeof(DocxWriterTests))]
    public void Every_sample_needs_neither_script_nor_style_attributes_and_only_classes_of_the_sheet(string name)
    {
        var html = HtmlWriter.Write(DocxWriterTests.Sample(name));

        html.ShouldNotContain("<script");
        html.ShouldNotContain("style=");
        foreach (var used in Classes().Matches(html).SelectMany(m => m.Groups[1].Value.Split(' ')).Distinct())
        {
            HtmlWriter.Css.ShouldContain("." + used);
        }
    }

    [Fact]
    public void A_decision_has_the_lines_of_the_Word_file()
    {
        var text = Tags().Replace(HtmlWriter.Write(SamplePapers.Decision()), "|");

        foreach (var line in new[] { "|Số: 05/QĐ-SKHCN|", "|Hòa An, ngày 07 tháng 7 năm 2026|", "|Điều 3.|", "|- Sở Nội vụ (để báo cáo);|", "|PHÓ GIÁM ĐỐC|", "|II. CÁ NHÂN|" })
        {
            text.ShouldContain(line);
        }
    }

    [Fact]
    public void Texts_cannot_become_markup()
    {
        var paper = SamplePapers.Letter() with { Body = [new Paragraph("<img src=x onerror=alert(1)> & \"ngoặc\"")] };

        HtmlWriter.Write(paper).ShouldContain("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;ngoặc&quot;");
    }

    [Fact]
    public void The_markup_is_well_formed() =>
        Should.NotThrow(() => XDocument.Parse(VoidElements().Replace(HtmlWriter.Write(SamplePapers.Decision()), "$0</$1>")));

    [GeneratedRegex("class=\"([^\"]+)\"")]
    private static partial Regex Classes();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();

    [GeneratedRegex("<(col|br)( [^>]*)?>")]
    private static partial Regex VoidElements();
}
