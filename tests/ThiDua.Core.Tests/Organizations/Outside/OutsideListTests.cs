using ThiDua.Core.Organizations;
using ThiDua.Core.Organizations.Outside;
using ThiDua.Papers.Spreadsheets;

namespace ThiDua.Core.Tests.Organizations.Outside;

public sealed class OutsideListTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    [Fact]
    public void A_list_under_title_lines_is_read_by_its_headings_in_any_order()
    {
        var lines = Read(
            ["DANH SÁCH ĐƠN VỊ MỜI THAM GIA"],
            ["STT", "Loại hình", "Tên đơn vị", "Email", "Mã số thuế"],
            ["1", "Doanh nghiệp", "Công ty Suối Trong", "a@example.vn", "0101"],
            ["2", "Hợp tác xã", "Hợp tác xã Sông Xanh", "", ""],
            ["3", "UBND xã", "Ủy ban nhân dân xã Bình An", "", ""],
            ["4", "", "Sở Tư pháp", "", ""]);
        lines.Select(l => l.Fields.Kind).ShouldBe([UnitKind.Enterprise, UnitKind.Enterprise, UnitKind.Commune, UnitKind.OutsideAgency]);
        lines[0].Fields.ShouldSatisfyAllConditions(f => f.Name.ShouldBe("Công ty Suối Trong"), f => f.Email.ShouldBe("a@example.vn"), f => f.LegalCode.ShouldBe("0101"));
        lines.ShouldAllBe(l => l.Faults.Count == 0 && !l.IsKnown);
    }

    [Fact]
    public void Bodies_known_already_and_those_twice_in_the_list_are_left_as_they_are()
    {
        var lines = Read(["Tên đơn vị", "Loại"], ["CÔNG TY NƯỚC TRONG", "Doanh nghiệp"], ["Trường THPT Sông Cái", "Trường học"], ["trường thpt sông cái", "Trường học"]);
        lines.Select(l => l.IsKnown).ShouldBe([true, false, true]);
    }

    [Fact]
    public void Faults_name_their_line_and_a_file_without_the_heading_gives_none()
    {
        var lines = Read(["Tên đơn vị", "Loại", "Email"], ["", "Doanh nghiệp", "x"], ["Công ty lạ", "hành tinh", ""]);
        lines[0].Row.ShouldBe(2);
        lines[0].Faults.Count.ShouldBe(2);
        lines[1].Faults.ShouldHaveSingleItem().ShouldContain("Chọn loại đơn vị ngoài");
        Read(["A", "B"], ["1", "2"]).ShouldBeEmpty();
    }

    private static IReadOnlyList<OutsideLine> Read(params string[][] rows) =>
        OutsideList.Read([.. rows.Select((cells, i) => new SheetRow(i + 1, cells))], [new KnownBody("Công ty Nước Trong", "0999")], Today);
}
