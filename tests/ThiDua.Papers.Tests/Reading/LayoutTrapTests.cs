using ThiDua.Papers.Reading;

namespace ThiDua.Papers.Tests.Reading;

/// <summary>Letterheads, columns, pages, wraps, marks.</summary>
public sealed class LayoutTrapTests
{
    [Fact]
    public void Two_column_letterhead_and_signature_block_are_unfolded()
    {
        var facts = Fixture.Read("two-columns-wrapped");
        (facts.Issuer, facts.ParentIssuer).ShouldBe(("ỦY BAN NHÂN DÂN HUYỆN LÂM BÌNH", null));
        (facts.Number, facts.Symbol, facts.Place).ShouldBe(("57", "KH-UBND", "Lâm Bình"));
        facts.Date.ShouldBe(new PlanDate(8, 3, 2019));
        Fixture.Recipients(facts).ShouldBe(
        [
            "UBND tỉnh <- báo cáo", "Thường trực Huyện ủy, HĐND huyện <- -", "Chủ tịch, các PCT UBND huyện <- -", "UBND các xã, thị trấn <- -", "VT, NV (02) <- Lưu",
        ]);
        facts.Signer.ShouldNotBeNull();
        (facts.Signer.AuthorityPrefix, facts.Signer.Position, facts.Signer.Name).ShouldBe(("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Hoàng Thị Mai"));
        facts.Signer.PrefixCodes.ShouldBe(["TM.", "KT."]);
    }

    [Fact]
    public void Page_break_and_page_number_inside_a_name_are_joined()
    {
        var facts = Fixture.Read("two-columns-wrapped");
        facts.Movements.ShouldBe(["Lâm Bình chung sức xây dựng nông thôn mới", "Cả nước chung sức xây dựng nông thôn mới", "Toàn dân đoàn kết xây dựng đời sống văn hóa"]);
    }

    [Fact]
    public void Wrapped_lines_are_joined_even_where_a_line_begins_like_a_bullet()
    {
        var facts = Fixture.Read("two-columns-wrapped");
        facts.Title.ShouldBe("Tổ chức thực hiện phong trào thi đua “Lâm Bình chung sức xây dựng nông thôn mới” giai đoạn 2019 - 2020");
        Fixture.Assignments(facts).ShouldBe(
        [
            "Phòng Nội vụ: Chủ trì, phối hợp với các cơ quan liên quan hướng dẫn, theo dõi, đôn đốc việc thực hiện Kế hoạch.",
            "Phòng Nội vụ: Tổng hợp hồ sơ trình Hội đồng Thi đua - Khen thưởng huyện trước ngày 20/11/2020.",
            "UBND các xã, thị trấn: Xây dựng kế hoạch triển khai tại địa phương; định kỳ 6 tháng báo cáo kết quả về Phòng Nội vụ.",
        ]);
        Fixture.Awards(facts).ShouldBe(["Giấy khen | Chủ tịch UBND huyện | 5 10 -", "Bằng khen | Chủ tịch UBND tỉnh | 1 2 -"]);
        facts.Targets.Select(static t => $"{t.Value} {t.Unit} {t.By}").ShouldBe(["6 xã 2020", "100 % 2020"]);
    }

    [Fact]
    public void Letterhead_flattened_to_single_blanks_is_still_told_apart()
    {
        var facts = Fixture.Read("flat-letterhead-no-roman");
        (facts.Issuer, facts.ParentIssuer).ShouldBe(("TRUNG TÂM ĐĂNG KIỂM", "SỞ GIAO THÔNG TỈNH AN KHÊ"));
        (facts.Number, facts.Symbol, facts.Place).ShouldBe(("09", "KH-TTĐK", "An Khê"));
    }

    [Fact]
    public void Sections_without_roman_numbers_start_at_level_one() => Fixture.TopSections(Fixture.Read("flat-letterhead-no-roman")).ShouldBe(
    [
        "1 1 Mục đích, yêu cầu", "2 1.1 Mục đích", "2 1.2 Yêu cầu", "1 2 Nội dung", "2 2.1 Tổ chức đăng ký thi đua", "2 2.2 Phát động các phong trào thi đua", "1 3 Tổ chức thực hiện",
    ]);

    [Fact]
    public void Several_bases_share_a_paragraph_with_the_enacting_clause()
    {
        var bases = Fixture.Read("flat-letterhead-no-roman").LegalBases;
        bases.Select(static b => $"{b.Kind} {b.Number} {b.Date}").ShouldBe(["Luật  2003-11-26", "Nghị định 42/2010/NQ-CP 2010-04-15", "Công văn 33/SGT-VP 2013-01-02"]);
        bases[1].Normalized.ShouldBe("42/2010/NĐ-CP", "the slip is put right beside the raw value");
        bases[2].Issuer.ShouldBe("Sở Giao thông tỉnh An Khê");
        bases[2].Text.ShouldEndWith("về việc đăng ký thi đua.");
    }

    [Fact]
    public void Marks_of_ocr_and_markdown_leave_the_facts_alone()
    {
        var facts = Fixture.Read("ocr-marks");
        (facts.DocumentType, facts.Number, facts.Symbol).ShouldBe(("Kế hoạch", "12", "KH/ĐU"));
        facts.Title.ShouldBe("thực hiện phong trào thi đua “Dân vận khéo” năm 2023");
        facts.Place.ShouldBe("Phú Lộc");
        Fixture.Recipients(facts).ShouldBe(["Ban Dân vận Huyện ủy (BC) <- -", "Các chi bộ trực thuộc (10 chi bộ) <- -", "Đảng ủy viên (khóa XXI) <- -", "Văn phòng Đảng ủy^{TH} <- Lưu"]);
        (facts.Signer!.AuthorityPrefix, facts.Signer.Position, facts.Signer.Name).ShouldBe(("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Vũ Hồng Sơn"));
    }

    [Fact]
    public void Repeated_section_numbers_and_a_note_after_the_close_do_no_harm()
    {
        var facts = Fixture.Read("repeated-numbers-and-late-note");
        Fixture.TopSections(facts).ShouldBe(["1 I Mục đích", "1 II Đối tượng thi đua", "1 II Phạm vi", "1 IV Thời gian", "1 V Tổ chức thực hiện"]);
        facts.Sections.Where(static s => s.RunIn == true).Select(static s => s.Title).ShouldBe(["Đối tượng thi đua", "Phạm vi", "Thời gian"]);
        facts.Scope.ShouldBe("Trong toàn ngành giáo dục huyện.");
        facts.Audience.ShouldBe(["Cán bộ, giáo viên, nhân viên và học sinh các trường mầm non, tiểu học, trung học cơ sở", "các tổ chức đoàn thể trong nhà trường"]);
        (facts.Period.Start, facts.Period.End).ShouldBe(("2016-10", "2017-05"));
        facts.LegalBases.Count.ShouldBe(1, "the situation on the ground is no paper");
        facts.Deadlines.ShouldBeEmpty();
        facts.Assignments[^1].Task.ShouldBe("theo dõi, tổng hợp.");
    }

    [Fact]
    public void Scoring_table_and_annex_give_no_target_no_deadline_and_no_section()
    {
        var facts = Fixture.Read("scoring-table-and-annex");
        facts.Targets.ShouldBeEmpty();
        facts.Deadlines.ShouldBeEmpty();
        Fixture.TopSections(facts).ShouldBe(["1 I NỘI DUNG", "2 1 Chấm điểm thi đua theo bảng sau", "1 II TỔ CHỨC THỰC HIỆN"]);
        (facts.Signer!.Position, facts.Signer.Name).ShouldBe(("CỤM TRƯỞNG", "Chu Văn Lượng"));
    }
}
