using ThiDua.Papers.Reading;

namespace ThiDua.Papers.Tests.Reading;

/// <summary>Tables that text lost: cells squeezed into a line, timetables, headings on two lines.</summary>
public sealed class CellAndTableTests
{
    private const string Head = "SỞ NỘI VỤ\nSố: 12/KH-SNV\nBình An, ngày 02 tháng 01 năm 2024\nKẾ HOẠCH\nPhát động phong trào thi đua năm 2024\nCăn cứ Luật Thi đua, khen thưởng năm 2022;\nSở Nội vụ ban hành Kế hoạch như sau:\n";

    [Fact]
    public void Recipients_and_signer_squeezed_into_cells_are_taken_apart()
    {
        var facts = Read("I. NỘI DUNG\n1. Thi đua làm tốt./.\n| **Nơi nhận:** - UBND tỉnh (để b/c); - Các phòng; - Lưu: VT. | **TM. BAN CHỈ ĐẠO KT. TRƯỞNG BAN PHÓ TRƯỞNG BAN** Lê Thị Mai Hoa |\n");
        Fixture.Recipients(facts).ShouldBe(["UBND tỉnh <- để b/c", "Các phòng <- -", "VT <- Lưu"]);
        (facts.Signer!.AuthorityPrefix, facts.Signer.Position, facts.Signer.Name).ShouldBe(("TM. BAN CHỈ ĐẠO KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "Lê Thị Mai Hoa"));
    }

    [Fact]
    public void A_timetable_gives_deadlines_and_a_scoring_table_none()
    {
        var facts = Read("""
            I. TIẾN ĐỘ
            TT | Nội dung | Đơn vị chủ trì | Thời gian
            1 | Đăng ký thi đua | Các phòng | Trước ngày 15/01/2024
            2 | Sơ kết | Văn phòng | Quý III/2024
            3 | Họp xét | Hội đồng | Tháng 12/2024
            4 | Tuyên truyền | Các phòng | Thường xuyên
            II. THANG ĐIỂM
            TT | Nội dung | Điểm
            1 | Kỷ luật | 12/2024
            """);
        Fixture.Deadlines(facts).ShouldBe(["before 2024-01-15", "by-quarter 2024-Q3", "in-month 2024-12"]);
        facts.Deadlines[0].ShouldSatisfyAllConditions(d => d.What.ShouldBe("Đăng ký thi đua"), d => d.Who.ShouldBe("Các phòng"));
    }

    [Fact]
    public void A_part_and_its_title_on_the_next_line_are_one_heading()
    {
        var facts = Read("Phần thứ nhất\nMỤC ĐÍCH\nI. Yêu cầu\n1. Làm tốt.\nPhần thứ hai\nTỔ CHỨC THỰC HIỆN\nI. Văn phòng Sở\nTheo dõi, đôn đốc.\n");
        Fixture.TopSections(facts).ShouldBe(["1 Phần thứ nhất MỤC ĐÍCH", "2 I Yêu cầu", "1 Phần thứ hai TỔ CHỨC THỰC HIỆN", "2 I Văn phòng Sở"]);
        Fixture.Assignments(facts).ShouldBe(["Văn phòng Sở: Theo dõi, đôn đốc."]);
    }

    [Fact]
    public void An_item_that_begins_with_a_rate_keeps_its_number_out_of_the_target()
    {
        var facts = Read("I. CHỈ TIÊU\n1. 100% khoa, phòng đăng ký thi đua.\n2. Trồng mới 15.000 cây xanh.\n3. Thu ngân sách đạt 1,5 tỷ đồng.\n");
        facts.Targets.Select(static t => $"{t.Value} {t.Unit}").ShouldBe(["100 %", "15000 cây", "1.5 tỷ đồng"]);
        facts.Targets[0].Text.ShouldStartWith("100%");
    }

    private static PlanFacts Read(string body) => PlanReader.Read(PlanText.Of(Head + body));
}
