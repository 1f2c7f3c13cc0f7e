using ThiDua.Papers.Reading;

namespace ThiDua.Papers.Tests.Reading;

/// <summary>A short drive for an anniversary: slogan, half-year target, either/or ceiling, papers by kind of proposer.</summary>
public sealed class CommemorativeDriveTests
{
    private readonly PlanFacts facts = Fixture.Read("commemorative-drive");

    [Fact]
    public void Slogan_and_when_it_hangs_are_read_and_the_motto_is_neither()
    {
        facts.Slogan.ShouldBe("Giữ gìn tư liệu hôm qua, phục vụ nhân dân hôm nay");
        facts.SloganDisplay.ShouldBe("Treo khẩu hiệu tại trụ sở các đơn vị từ ngày 01/3/2025 đến hết ngày 15/7/2025");
        facts.Theme.ShouldBeNull();
        facts.Movements.ShouldBeEmpty();
    }

    [Fact]
    public void Period_from_the_launch_day_has_no_start_date() =>
        facts.Period.ShouldBe(new PlanPeriod("Từ ngày phát động đến tháng 6 năm 2025.", null, "2025-06"));

    [Fact]
    public void Target_in_per_cent_of_what_was_registered_is_a_number_with_its_words()
    {
        var target = facts.Targets.ShouldHaveSingleItem();
        (target.Value, target.Unit).ShouldBe((60m, "%"));
        target.Text.ShouldEndWith("hoàn thành 60 % chỉ tiêu đã đăng ký hoặc kế hoạch đề ra.");
        target.By.ShouldBeNull("the text gives no year for the half-year");
    }

    [Fact]
    public void One_collective_or_one_individual_is_either_and_no_limit_is_not_zero() => Fixture.Awards(facts).ShouldBe(
    [
        "Bằng khen | Chủ tịch Ủy ban nhân dân tỉnh | - - 1 either",
        "Giấy khen | Giám đốc Sở | - - - unlimited",
    ]);

    [Fact]
    public void Papers_know_who_must_send_them_and_on_which_form()
    {
        facts.DossierPapers.Count.ShouldBe(3);
        facts.DossierPapersDetail[0].OnlyFrom.ShouldBe(["đơn vị trực thuộc", "đoàn thể"]);
        facts.DossierPapersDetail[1].OnlyFrom.ShouldBeEmpty();
        (facts.DossierPapersDetail[2].Form, facts.DossierPapersDetail[2].FormSource).ShouldBe(("Mẫu số 08", "Nghị định số 152/2025/NĐ-CP"));
    }

    [Fact]
    public void Dossier_deadline_carries_what_silence_means()
    {
        var dossier = facts.Deadlines.Single(static d => d.Date == "2025-06-15");
        dossier.Semantic.ShouldBe("before");
        dossier.Consequence.ShouldBe("Quá thời hạn trên, đơn vị không gửi hồ sơ coi như không có hồ sơ.");
    }

    [Fact]
    public void The_offices_own_deadlines_name_the_office()
    {
        var own = facts.Deadlines.Where(static d => d.Who == "Văn phòng Sở").ToList();
        own.Select(static d => $"{d.Semantic} {d.Date}").ShouldBe(["on-or-before 2025-06-25", "before 2025-06-30"]);
        own[1].What.ShouldBe("hoàn thành thủ tục trình khen");
    }

    [Fact]
    public void A_named_person_and_publicity_are_assignments()
    {
        facts.Assignments.ShouldContain(new Assignment("đồng chí Lê Minh Phú, Phó Chánh Văn phòng", "theo dõi, đôn đốc việc thực hiện Kế hoạch này."));
        facts.Assignments.ShouldContain(static a => a.Unit == "Trung tâm Lưu trữ lịch sử" && a.Task.StartsWith("đăng tải", StringComparison.Ordinal));
        facts.Assignments.Count.ShouldBe(4);
    }

    [Fact]
    public void Blank_number_and_day_are_null_and_the_anniversary_is_no_deadline()
    {
        (facts.Number, facts.Symbol).ShouldBe((null, "KH-STLLT"));
        facts.Date.ShouldBe(new PlanDate(null, 2, 2025));
        (facts.Issuer, facts.ParentIssuer).ShouldBe(("SỞ TƯ LIỆU VÀ LƯU TRỮ", "UBND TỈNH SƠN HẢI"));
        facts.Deadlines.ShouldNotContain(static d => d.Date == "1975-07-15");
        facts.Signer!.Name.ShouldBe("Đỗ Quang Vinh");
    }
}
