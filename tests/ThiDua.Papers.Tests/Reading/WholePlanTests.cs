using ThiDua.Papers.Reading;

namespace ThiDua.Papers.Tests.Reading;

/// <summary>Whole plans of other issuers and levels: province, commune, youth union, a department.</summary>
public sealed class WholePlanTests
{
    [Fact]
    public void Provincial_plan_in_two_stages_without_indents_is_read()
    {
        var facts = Fixture.Read("province-two-stages");
        (facts.Issuer, facts.Period.Start, facts.Period.End).ShouldBe(("ỦY BAN NHÂN DÂN TỈNH HẢI SƠN", "2022", "2025"));
        facts.LegalBases.Select(static b => b.Number).ShouldBe(["1830/QĐ-TTg", "210/TTr-SNV"]);
        facts.Movements.ShouldBe(["Thực hành tiết kiệm, chống lãng phí", "Cả nước thi đua thực hành tiết kiệm, chống lãng phí", "Công sở văn minh"]);
        Fixture.Awards(facts).ShouldBe(["Bằng khen | Thủ tướng Chính phủ | - - -", "Bằng khen | Chủ tịch Ủy ban nhân dân tỉnh | - - -", "Giấy khen | Thủ trưởng cơ quan, đơn vị | - - -"]);
        (facts.Criteria.Collective.Count, facts.Criteria.Individual.Count, facts.Criteria.Common.Count).ShouldBe((2, 2, 0));
        facts.DossierPapers.ShouldBe(["Tờ trình đề nghị khen thưởng", "Danh sách trích ngang", "Báo cáo thành tích có xác nhận của cấp trình khen"]);
        Fixture.Deadlines(facts).ShouldBe(["by-quarter 2023-Q4", "by-quarter 2025-Q4", "on-or-before 2023-10-31", "on-or-before 2025-10-31", "before 2022-07-31", "recurring 12-15"]);
        facts.Targets.Select(static t => $"{t.Value} {t.Unit} {t.By}").ShouldBe(["10 % ", "15 % 2025"]);
    }

    [Fact]
    public void Tasks_under_headings_of_units_belong_to_those_units()
    {
        var facts = Fixture.Read("province-two-stages");
        facts.Assignments.Select(static a => a.Unit).ShouldBe(
        [
            "Các sở, ban, ngành; Ủy ban nhân dân các huyện, thị xã, thành phố", "Các sở, ban, ngành; Ủy ban nhân dân các huyện, thị xã, thành phố",
            "Sở Nội vụ (Cơ quan Thường trực Hội đồng Thi đua - Khen thưởng tỉnh)", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội tỉnh",
            "Báo Hải Sơn, Đài Phát thanh và Truyền hình tỉnh",
        ]);
        facts.Assignments[2].Task.ShouldBe("Chủ trì, phối hợp với các cơ quan liên quan theo dõi, đôn đốc.");
        facts.Deadlines.Single(static d => d.Date == "2022-07-31").Who.ShouldBe("Các sở, ban, ngành; Ủy ban nhân dân các huyện, thị xã, thành phố");
    }

    [Fact]
    public void Communal_plan_with_dotted_numbers_is_read()
    {
        var facts = Fixture.Read("commune-many-levels");
        (facts.Number, facts.Symbol, facts.Place).ShouldBe((null, "KH-BTC", "Tân Lập"));
        facts.Date.ShouldBe(new PlanDate(null, 8, 2025));
        facts.Audience.ShouldBe(["cán bộ, công chức", "hội viên các đoàn thể", "nhân dân trên địa bàn xã"]);
        (facts.Period.Start, facts.Period.End).ShouldBe(("2025-08-15", "2025-12-15"));
        Fixture.Awards(facts).ShouldBe(["Giấy khen | Chủ tịch UBND xã | 3 5 -", "Bằng khen | Chủ tịch UBND tỉnh | - - 1 either"]);
        facts.Criteria.Collective.ShouldBe(["có 100% thành viên tham gia; có mô hình hiệu quả."]);
        facts.Targets.Select(static t => $"{t.Value} {t.Unit} {t.By}").ShouldBe(["100 % ", "80 % 2025-11-30", "1 tổ "]);
        Fixture.Deadlines(facts).ShouldBe(["before 2025-11-30", "in-month 2025-08", "before 2025-12-05T17:00"]);
        facts.Recipients[^1].ShouldBe(new Recipient("VT", "Lưu", "Lưu VT./."));
    }

    [Fact]
    public void Signature_before_recipients_and_capital_letters_as_parts_are_read()
    {
        var facts = Fixture.Read("signer-before-recipients");
        (facts.Number, facts.Symbol).ShouldBe(("33", "KH/TĐTN-BPT"));
        Fixture.TopSections(facts).ShouldBe(
        [
            "1 A MỤC ĐÍCH, YÊU CẦU", "2 I Mục đích", "1 B NỘI DUNG", "2 I Các nội dung thi đua", "2 II Thời gian", "1 C TỔ CHỨC THỰC HIỆN", "2 1 Cấp tỉnh", "2 2 Cấp huyện",
        ]);
        facts.Assignments.Select(static a => a.Unit).ShouldBe(["Ban Phong trào Tỉnh đoàn", "Ban Thường vụ các huyện, thành đoàn"]);
        Fixture.Deadlines(facts).ShouldBe(["recurring 06-20", "recurring 12-20"]);
        Fixture.Recipients(facts).ShouldBe(["Trung ương Đoàn <- để b/c", "Thường trực Tỉnh ủy <- để báo cáo", "Các huyện, thành đoàn <- -", "VP, BPT <- Lưu"]);
        (facts.Signer!.Position, facts.Signer.Name).ShouldBe(("PHÓ BÍ THƯ", "Cao Thị Bích Ngọc"));
    }

    [Fact]
    public void One_movement_spelt_two_ways_is_one_and_the_second_spelling_is_kept()
    {
        var facts = Fixture.Read("movement-spellings");
        facts.Movements.ShouldBe(
        [
            "Giữ gìn di sản, phát triển văn hóa - du lịch tỉnh An Khê", "Nếp sống văn minh", "Làng sạch, bản đẹp", "Thư viện thân thiện giai đoạn 2017-2020",
            "Cả tỉnh chung tay \"Xóa điểm tối văn hóa\" trong năm 2018",
        ]);
        facts.MovementsDetail[0].Variants.Count.ShouldBe(2);
        facts.Doubts.ShouldContain(static d => d.Path == "/movements/0");
    }

    [Fact]
    public void A_bare_plan_stays_bare()
    {
        var facts = Fixture.Read("bare-plan");
        (facts.AwardForms.Count, facts.DossierPapers.Count, facts.Deadlines.Count, facts.Targets.Count, facts.Movements.Count, facts.Recipients.Count).ShouldBe((0, 0, 0, 0, 0, 0));
        (facts.Issuer, facts.Number, facts.Symbol, facts.Place, facts.Slogan, facts.Theme, facts.Scope).ShouldBe((null, null, null, null, null, null, null));
        facts.Signer.ShouldBeNull();
        facts.Conference.ShouldBeNull();
        facts.Assignments.ShouldBe([new Assignment("Các phòng", "thực hiện.")]);
    }
}
