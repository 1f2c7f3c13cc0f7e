using ThiDua.Papers.Reading;

namespace ThiDua.Papers.Tests.Reading;

/// <summary>Plans of two bodies, and bases, periods, papers and signatures that stand where most plans do not put them.</summary>
public sealed class JointPlanTests
{
    [Fact]
    public void Signatures_above_the_recipients_are_neither_section_nor_task()
    {
        var facts = Read("I. TRÁCH NHIỆM THỰC HIỆN", "1. Sở Nội vụ theo dõi.", "", "TM. ỦY BAN NHÂN DÂN            BAN DÂN VẬN HUYỆN ỦY", "    PHÓ CHỦ TỊCH                    TRƯỞNG BAN",
            "    Mạc Văn Tĩnh                  Quàng Thị Lụa", "", "Nơi nhận:", "- Huyện ủy (b/c),", "- Lưu BDV.");
        Fixture.TopSections(facts).ShouldBe(["1 I TRÁCH NHIỆM THỰC HIỆN"]);
        facts.Assignments.ShouldHaveSingleItem();
        Fixture.Recipients(facts).ShouldBe(["Huyện ủy <- b/c", "BDV <- Lưu"]);
        (facts.Signer!.AuthorityPrefix, facts.Signer.Position, facts.Signer.Name).ShouldBe(("TM. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH", "Mạc Văn Tĩnh"));
    }

    [Theory]
    [InlineData("Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022, Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ, Thông tư số 01/2024/TT-BNV ngày 24/02/2024 của Bộ Nội vụ;", 3)]
    [InlineData("Thực hiện Công văn số 15/SNV-TĐKT ngày 04/11/2024 của Sở Nội vụ về triển khai Nghị quyết số 12-NQ/TU, Kế hoạch số 42/KH-UBND ngày 13/9/2024 của UBND tỉnh.", 1)]
    [InlineData("Thực hiện Chỉ thị số 18/CT-TTg ngày 21-9-2020 của Thủ tướng Chính phủ; Kết luận 114-KL/TW ngày 14-7-2015 của Ban Bí thư.", 2)]
    public void Bases_part_at_commas_only_behind_a_date_or_who_issued(string paragraph, int count) =>
        PlanReader.Read(PlanText.Of($"KẾ HOẠCH\nThi đua\n\n{paragraph}\n\nI. MỤC ĐÍCH\nTốt.\n")).LegalBases.Count.ShouldBe(count);

    [Fact]
    public void Bases_may_have_a_section_of_their_own() =>
        Read("I. CĂN CỨ", "- Căn cứ Kế hoạch số 45/KH-UBND ngày 12/7/2019 của UBND tỉnh;", "II. MỤC ĐÍCH", "Tốt.").LegalBases.ShouldHaveSingleItem().Number.ShouldBe("45/KH-UBND");

    [Fact]
    public void Stages_together_are_the_period_and_each_has_its_ceiling()
    {
        var facts = Read("I. THỜI GIAN", "1. Thời gian: chia làm 2 đợt", "- Đợt 1: từ ngày 01/3/2024 đến ngày 30/6/2024;", "- Đợt 2: từ ngày 01/7/2024 đến ngày 31/01/2025.",
            "II. KHEN THƯỞNG", "1. Giấy khen của Giám đốc Sở: Đợt 1 khen không quá 10 tập thể, 15 cá nhân; Đợt 2 khen không quá 15 tập thể, 25 cá nhân.");
        (facts.Period.Start, facts.Period.End).ShouldBe(("2024-03-01", "2025-01-31"));
        Fixture.Awards(facts).ShouldBe(["Giấy khen | Giám đốc Sở | 10 15 -", "Giấy khen | Giám đốc Sở | 15 25 -"]);
    }

    [Fact]
    public void Parts_of_a_dossier_may_stand_in_one_line_of_its_section()
    {
        var facts = Read("I. HỒ SƠ VÀ THỜI HẠN NỘP", "1. Thành phần: (1) Tờ trình; (2) Báo cáo thành tích; (3) Biên bản họp xét; mỗi loại 01 bản.", "2. Thời hạn: chậm nhất 05/7/2024.");
        facts.DossierPapers.ShouldBe(["Tờ trình", "Báo cáo thành tích", "Biên bản họp xét"]);
    }

    [Fact]
    public void A_whole_rate_alone_is_an_aim_and_a_slogan_of_emulation_no_movement()
    {
        var facts = Read("I. KHẨU HIỆU THI ĐUA", "“Người bệnh đến đón tiếp niềm nở, người bệnh về dặn dò chu đáo”", "II. NỘI DUNG", "1. 100% nhân viên đeo thẻ tên.");
        facts.Movements.ShouldBeEmpty();
        facts.Targets.ShouldHaveSingleItem().Value.ShouldBe(100);
    }

    [Fact]
    public void Letters_of_an_office_in_a_file_note_are_no_capacity_code()
    {
        var facts = Read("I. MỤC ĐÍCH", "Tốt./.", "Nơi nhận:", "- Lưu: VT, VP, QLCL. (25)", "", "GIÁM ĐỐC", "", "Ngụy Thành Đô");
        Fixture.Recipients(facts).ShouldBe(["VT, VP, QLCL. (25) <- Lưu"]);
        facts.Signer!.Name.ShouldBe("Ngụy Thành Đô");
    }

    [Fact]
    public void Where_only_commendation_is_guided_its_subjects_are_the_audience() =>
        Read("I. QUY ĐỊNH CHUNG", "1. Đối tượng khen thưởng", "- Các sở, ban, ngành;", "- Doanh nghiệp viễn thông.").Audience.ShouldBe(["Các sở, ban, ngành", "Doanh nghiệp viễn thông"]);

    private static PlanFacts Read(params string[] lines) => PlanReader.Read(PlanText.Of("KẾ HOẠCH\nThi đua\n\n" + string.Join('\n', lines) + "\n"));
}
