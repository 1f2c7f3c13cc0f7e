using ThiDua.Papers.Writing;
using ThiDua.Papers.Writing.Templates;

namespace ThiDua.Papers.Tests.Writing.Templates;

public sealed class FieldTextTests
{
    [Fact]
    public void Names_are_filled_and_the_rest_stays_as_typed()
    {
        var text = FieldText.Read("Ngày {ngày_họp}, {hội_đồng} họp; {hội_đồng} mời.").Text!;

        text.Fields.ShouldBe(["ngày_họp", "hội_đồng"]);
        text.Fill(name => name == "ngày_họp" ? "02/6/2026" : "Hội đồng").ShouldBe("Ngày 02/6/2026, Hội đồng họp; Hội đồng mời.");
    }

    [Theory]
    [InlineData("{Ngày họp}")]
    [InlineData("{ ngày  họp }")]
    [InlineData("{NGÀY_HỌP}")]
    [InlineData("{nga\u0300y_ho\u0323p}")]
    public void A_name_may_be_typed_with_spaces_capitals_or_loose_marks(string typed) => FieldText.Read(typed).Text!.Fields.ShouldBe(["ngày_họp"]);

    [Theory]
    [InlineData("Ngày {ngày_họp, {hội_đồng}", FieldTextFaultKind.NotClosed)]
    [InlineData("Ngày {ngày_họp", FieldTextFaultKind.NotClosed)]
    [InlineData("Ngày ngày_họp} họp", FieldTextFaultKind.NotOpened)]
    [InlineData("Ngày {} họp", FieldTextFaultKind.NotAName)]
    [InlineData("Ngày {ngày-họp!} họp", FieldTextFaultKind.NotAName)]
    [InlineData("{a😀}", FieldTextFaultKind.NotAName)]
    public void Broken_braces_are_told_with_their_place(string typed, FieldTextFaultKind kind)
    {
        var (text, fault) = FieldText.Read(typed);

        text.ShouldBeNull();
        fault!.Kind.ShouldBe(kind);
        typed.ShouldContain(fault.Near);
    }

    [Fact]
    public void A_missing_value_shows_in_the_paper_and_is_found_again_in_every_part_of_it()
    {
        var line = FieldText.Read("Họp ngày {ngày_họp}.").Text!.Fill(_ => null);
        var paper = new Paper
        {
            Letterhead = new Letterhead(null, "Sở"), Issued = new PlaceAndDate("Hòa An", new PaperDate(null, null, 2026)), Title = new NamedTitle("Giấy mời", PaperGaps.Mark("tên_phiên_họp")),
            Body = [new LandscapeBlock([new Paragraph(line)]), new TableBlock([new("A", 1)], [new CellsRow([PaperGaps.Mark("địa_điểm")]), new GroupRow(line)])], Signatures = [],
        };

        line.ShouldBe("Họp ngày «chưa có: ngày họp».");
        PaperGaps.Of(paper).ShouldBe(["tên phiên họp", "ngày họp", "địa điểm"]);
    }

    [Theory]
    [InlineData("ngay_hop", "ngày_họp")]
    [InlineData("ngày_hợp", "ngày_họp")]
    [InlineData("hội_đông", "hội_đồng")]
    [InlineData("tổng_số_tiền_thưởng", null)]
    public void The_nearest_known_name_is_proposed_unless_it_is_far_off(string typed, string? nearest) =>
        NearestField.Of(typed, ["ngày_họp", "hội_đồng", "địa_điểm"]).ShouldBe(nearest);
}
