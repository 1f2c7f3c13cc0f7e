using ThiDua.Core.Organizations;
using ThiDua.Core.Organizations.Staff;

namespace ThiDua.Core.Tests.Organizations.Staff;

public sealed class StaffReadingTests
{
    [Fact]
    public void The_heading_row_is_found_below_title_lines_and_its_words_say_what_is_where()
    {
        var (header, mapping) = StaffMapping.Guess([
            ["SỞ KHOA HỌC VÀ CÔNG NGHỆ"],
            ["DANH SÁCH CÔNG CHỨC, VIÊN CHỨC"],
            ["TT", "Họ, tên", "Mã NV", "Ngày, tháng, năm sinh", "Giới tính", "Chức vụ, chức danh", "Phòng ban", "SĐT"],
            ["1", "Lê Thị Mơ", "NV1", "02/9/1985", "Nữ", "Chuyên viên", "Văn phòng", "0912"],
        ]);
        header.ShouldBe(2);
        mapping.Columns.OrderBy(c => c.Value).Select(c => (c.Key, c.Value)).ShouldBe([
            (StaffColumn.FullName, 1), (StaffColumn.Code, 2), (StaffColumn.BirthDate, 3), (StaffColumn.Sex, 4),
            (StaffColumn.Position, 5), (StaffColumn.Unit, 6), (StaffColumn.Phone, 7),
        ]);
    }

    [Fact]
    public void The_headings_of_the_template_are_all_recognised()
    {
        var (_, mapping) = StaffMapping.Guess([[.. StaffColumns.All.Select(c => c.Header())]]);
        mapping.Columns.ShouldBe(StaffColumns.All.Select((c, i) => KeyValuePair.Create(c, i)), ignoreOrder: true);
    }

    [Fact]
    public void A_sheet_without_headings_leaves_the_choice_to_the_person() =>
        StaffMapping.Guess([["1", "Lê Thị Mơ"], ["2", "Hồ Văn Quý"]]).Mapping.Columns.ShouldBeEmpty();

    [Fact]
    public void Every_fault_of_a_line_is_named_with_its_column()
    {
        var (_, faults) = Read("", "", "31/2/1990", "?", "kỹ sư", "", new string('x', 300), "hm", "", "01/01/1900", "không phải thư", "abc");
        faults.Select(f => f.Column).ShouldBe([
            StaffColumn.FullName, StaffColumn.BirthDate, StaffColumn.Sex, StaffColumn.StaffKind, StaffColumn.Position,
            StaffColumn.IsLeader, StaffColumn.Email, StaffColumn.Phone, StaffColumn.ValidFrom,
        ], ignoreOrder: true);
    }

    [Fact]
    public void A_good_line_is_understood()
    {
        var (row, faults) = Read("NV1", " Lê  Thị Mơ ", "2-9-1985", "nữ", "Viên chức", "Văn phòng", "Chuyên viên", "x", "không", "01/01/2020", "mo@lamgiang.example", "0912 345 678");
        faults.ShouldBeEmpty();
        row.ShouldBe(new StaffRow
        {
            Number = 7,
            Code = "NV1",
            FullName = "Lê Thị Mơ",
            BirthDate = new DateOnly(1985, 9, 2),
            Sex = Sex.Female,
            StaffKind = StaffKind.PublicEmployee,
            Unit = "Văn phòng",
            Position = "Chuyên viên",
            IsLeader = true,
            IsHead = false,
            ValidFrom = new DateOnly(2020, 1, 1),
            Email = "mo@lamgiang.example",
            Phone = "0912 345 678",
        });
    }

    [Theory]
    [InlineData("1985", "chỉ có năm")]
    [InlineData("01/01/2999", "không hợp lý")]
    [InlineData("01/01/1900", "không hợp lý")]
    [InlineData("9/2/85", "không phải ngày/tháng/năm")]
    public void A_birth_date_that_cannot_be_is_said_so(string typed, string says) =>
        Read("", "Lê Thị Mơ", typed).Faults.ShouldHaveSingleItem().Sentence.ShouldContain(says);

    private static (StaffRow Row, List<StaffFault> Faults) Read(params string[] cells) =>
        new StaffRowReader(new StaffMapping(StaffColumns.All.ToDictionary(c => c, c => (int)c)), OrganizationScene.Today)
            .Read(7, index => index < cells.Length ? cells[index] : "");
}
