using System.Diagnostics;
using ThiDua.Papers.Reading.Proposals;

namespace ThiDua.Papers.Tests.Reading.Proposals;

public sealed class XlsxListTests
{
    [Fact]
    public async Task Title_lines_groups_and_signatures_around_a_list_are_not_people()
    {
        var facts = await Lists.ReadXlsx(
        [
            ["DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN CỦA GIÁM ĐỐC SỞ"],
            ["(Kèm theo Tờ trình số 05/TTr-VP ngày 02/6/2026)"],
            ["STT", "Họ và tên", "Chức vụ", "Phòng", "Thành tích"],
            ["I", "Tập thể"],
            ["1", "Phòng Hành chính", "", "", "Cải cách thủ tục"],
            ["II", "Cá nhân"],
            ["1", "Lương Thế Vinh Quang", "Chuyên viên", "Phòng Hành chính", "Tham mưu 15 văn bản"],
            ["", "Tổng cộng: 01 tập thể, 01 cá nhân"],
            ["", "NGƯỜI LẬP", "", "", "THỦ TRƯỞNG ĐƠN VỊ"],
            ["", "Quách Thị Lan", "", "", "Tô Văn Hiến"],
        ]);

        facts.Rows.Select(r => (r.Name, r.Kind)).ShouldBe([("Phòng Hành chính", ProposedKind.Collective), ("Lương Thế Vinh Quang", ProposedKind.Individual)]);
        facts.Rows.ShouldAllBe(r => r.Award == "GIẤY KHEN CỦA GIÁM ĐỐC SỞ");
        facts.Rows[1].Place.ShouldBe("Trang Một, dòng 7");
        facts.Rows[1].Places["name"].ShouldBe("Trang Một, ô B7");
    }

    [Fact]
    public async Task Merged_cells_of_a_sheet_speak_for_all_their_rows()
    {
        var facts = await Lists.ReadXlsx(
            [
                ["TT", "Họ và tên", "Đơn vị", "Khen thưởng"],
                ["1", "Giang Thị Hồng", "Phòng Một cửa", "Giấy khen"],
                ["2", "Hà Văn Khánh"],
            ],
            "C2:C3", "D2:D3");

        facts.Rows.ShouldAllBe(r => r.Unit == "Phòng Một cửa" && r.Award == "Giấy khen");
    }

    [Fact]
    public async Task A_two_row_heading_of_a_sheet_with_ticks_tells_the_sex()
    {
        var facts = await Lists.ReadXlsx(
            [
                ["STT", "Họ và tên", "Giới tính", "", "Hình thức"],
                ["", "", "Nam", "Nữ", ""],
                ["1", "Khổng Minh Tú", "x", "", "Giấy khen"],
                ["2", "Lục Thị Vân", "", "x", "Giấy khen"],
            ],
            "A1:A2", "B1:B2", "C1:D1", "E1:E2");

        facts.Rows.Select(r => r.Sex).ShouldBe([ProposedSex.Male, ProposedSex.Female]);
        facts.Rows.ShouldAllBe(r => r.BirthDate == null && r.Award == "Giấy khen");
    }

    [Fact]
    public async Task A_list_of_collectives_may_call_its_names_units()
    {
        var facts = await Lists.ReadXlsx([["STT", "Đơn vị", "Danh hiệu", "Ghi chú"], ["1", "Trung tâm Ứng dụng", "Tập thể lao động xuất sắc", "Đề nghị lần 2"], ["2", "Phòng Hành chính", "Tập thể lao động tiên tiến", ""]]);

        facts.Rows.Select(r => (r.Name, r.Award, r.Note)).ShouldBe(
            [("Trung tâm Ứng dụng", "Tập thể lao động xuất sắc", "Đề nghị lần 2"), ("Phòng Hành chính", "Tập thể lao động tiên tiến", null)]);
    }

    [Fact]
    public async Task A_numbered_unit_alone_is_a_heading_among_people_and_a_name_among_collectives()
    {
        var people = await Lists.ReadXlsx([["STT", "Họ và tên", "Chức vụ"], ["I", "Phòng Kế hoạch"], ["1", "Mạc Thị Xuân", "Chuyên viên"]]);
        var bodies = await Lists.ReadXlsx([["STT", "Tên tập thể", "Hình thức"], ["1", "Phòng Kế hoạch"], ["2", "Văn phòng"]]);

        people.Rows.ShouldHaveSingleItem().Unit.ShouldBe("Phòng Kế hoạch");
        bodies.Rows.Select(r => r.Name).ShouldBe(["Phòng Kế hoạch", "Văn phòng"]);
    }

    [Fact]
    public async Task A_text_that_ran_on_into_a_row_of_its_own_is_joined_and_doubted()
    {
        var facts = await Lists.ReadXlsx([["STT", "Họ và tên", "Thành tích", "Hình thức"], ["1", "Nông Đức Ái", "Hoàn thành đề tài", "Giấy khen"], ["", "", "và chuyển giao 03 mô hình", ""], ["2", "Ông Thị Ba", "Sáng kiến", "Giấy khen"]]);

        facts.Rows.Select(r => r.Achievement).ShouldBe(["Hoàn thành đề tài\nvà chuyển giao 03 mô hình", "Sáng kiến"]);
        facts.Doubts.ShouldHaveSingleItem().Row.ShouldBe(1);
    }

    [Fact]
    public async Task A_repeated_heading_is_no_person()
    {
        var facts = await Lists.ReadXlsx([["STT", "Họ và tên", "Hình thức"], ["1", "Phan Gia Bảo", "Giấy khen"], ["STT", "Họ và tên", "Hình thức"], ["2", "Quản Thị Cúc", "Giấy khen"]]);

        facts.Rows.Select(r => r.Name).ShouldBe(["Phan Gia Bảo", "Quản Thị Cúc"]);
    }

    [Fact]
    public async Task A_thousand_rows_are_read_within_two_seconds()
    {
        string[][] rows = [["STT", "Họ và tên", "Chức vụ", "Đơn vị", "Hình thức", "Thành tích"], .. Enumerable.Range(1, 1000).Select(static i => new[] { $"{i}", $"Nguyễn Thị Số {i}", "Chuyên viên", "Phòng Kế hoạch", "Giấy khen của Giám đốc Sở", "Hoàn thành tốt nhiệm vụ được giao" })];
        var watch = Stopwatch.StartNew();

        var facts = await Lists.ReadXlsx(rows);

        facts.Rows.Count.ShouldBe(1000);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task The_json_can_be_read_back()
    {
        var facts = await Lists.ReadXlsx([["STT", "Họ và tên", "Giới tính", "Hình thức"], ["1", "Thạch Sơn Đào", "Nam", "Giấy khen"]]);
        var json = ProposalJson.Serialize(facts);

        json.ShouldContain("\"sex\": \"male\"");
        json.ShouldContain("Thạch Sơn Đào");
        ProposalJson.Serialize(ProposalJson.Deserialize(json)!).ShouldBe(json);
    }
}
