using ThiDua.Papers.Reading.Sources;

namespace ThiDua.Papers.Tests.Reading;

/// <summary>Tables of a laid-out page: wrapped cells, narrow gaps, the paragraph after the table.</summary>
public sealed class LayoutTableTests
{
    [Fact]
    public void Wrapped_cells_become_one_row_and_the_next_heading_stays_outside()
    {
        var rows = Rows(
            "TT   Công việc                                 Cơ quan chủ trì      Thời hạn",
            "1    Xây dựng kịch bản tổng thể, chương        Sở Nội vụ            Trước ngày",
            "     trình chi tiết                                                 15/7/2025",
            "2    Xây dựng phương án bảo đảm an ninh, Công an tỉnh               Trước ngày",
            "     an toàn giao thông, y tế                                       10/9/2025",
            "",
            "V. Khen thưởng",
            "1. Giấy khen của Giám đốc Sở.");
        rows.ShouldBe(
        [
            "TT\tCông việc\tCơ quan chủ trì\tThời hạn",
            "1\tXây dựng kịch bản tổng thể, chương trình chi tiết\tSở Nội vụ\tTrước ngày 15/7/2025",
            "2\tXây dựng phương án bảo đảm an ninh, an toàn giao thông, y tế\tCông an tỉnh\tTrước ngày 10/9/2025",
            "V. Khen thưởng",
            "1. Giấy khen của Giám đốc Sở.",
        ]);
    }

    [Fact]
    public void A_narrow_first_column_and_blank_lines_between_rows_are_no_hindrance() =>
        Rows("TT Thời gian                    Nội dung công việc                       Phụ trách", "", "1    Ngày 10/10/2022            Phát động thi đua                        Đoàn trường", "",
            "2    Từ 10/10 đến 12/11/2022 Thao giảng, hội giảng                       Tổ trưởng chuyên môn")
        .ShouldBe(["TT\tThời gian\tNội dung công việc\tPhụ trách", "1\tNgày 10/10/2022\tPhát động thi đua\tĐoàn trường", "2\tTừ 10/10 đến 12/11/2022\tThao giảng, hội giảng\tTổ trưởng chuyên môn"]);

    [Theory]
    [InlineData("TT   Nội dung      Thời gian", "Các đơn vị triển khai thực hiện nghiêm túc các nội dung trên đây.")]
    [InlineData("Nơi nhận:              GIÁM ĐỐC         Ghi chú", "1    A       B")]
    public void What_is_no_table_stays_as_it_is(params string[] lines) => Rows(lines).ShouldBe(lines);

    private static IEnumerable<string> Rows(params string[] lines) => LayoutTables.JoinRows([.. lines.Select(static l => new LayoutLine(l, false))]).Select(static l => l.Text);
}
