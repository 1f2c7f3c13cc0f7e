using ThiDua.Papers.Reading;

namespace ThiDua.Papers.Tests.Reading;

/// <summary>Movements, ceilings, deadlines, conferences, recipients: what words mean and what they only look like.</summary>
public sealed class ContentTrapTests
{
    [Fact]
    public void Every_kind_of_ceiling_is_kept_apart()
    {
        var facts = Fixture.Read("ceilings-of-every-kind");
        Fixture.Awards(facts).ShouldBe(
        [
            "Bằng khen | Tổng Liên đoàn Lao động | - - 3",
            "Bằng khen | Liên đoàn Lao động tỉnh | 5 12 -",
            "Giấy khen | Công đoàn ngành | - - -",
            "Giấy khen | Giám đốc doanh nghiệp | - - -",
            "Cờ thi đua | Liên đoàn Lao động tỉnh | 1 - -",
        ]);
        (facts.AwardForms[2].MaxCollectivePercent, facts.AwardForms[2].MaxIndividualPercent).ShouldBe((20m, 10m));
        var quota = facts.Quotas.ShouldHaveSingleItem();
        (quota.Per, quota.Form, quota.MaxCollectives, quota.MaxIndividuals).ShouldBe(("mỗi đơn vị", "Giấy khen", 1, 2));
    }

    [Fact]
    public void Criteria_are_sorted_by_subject_and_know_their_logic()
    {
        var criteria = Fixture.Read("ceilings-of-every-kind").Criteria;
        criteria.Common.ShouldBe(["Chấp hành tốt chủ trương của Đảng, pháp luật của Nhà nước."]);
        criteria.Collective.ShouldBe(["Nội bộ đoàn kết;", "Có từ 02 sáng kiến trở lên."]);
        criteria.Individual.Count.ShouldBe(2);
        criteria.Logic.ShouldBe("one-of");
    }

    [Fact]
    public void Deadlines_keep_the_meaning_of_their_words()
    {
        var facts = Fixture.Read("deadlines-of-every-kind");
        Fixture.Deadlines(facts).ShouldBe(
        [
            "on-or-before 2022-03-15", "before 2022-06-25", "in-month 2022-08", "by-quarter 2022-Q4", "on-or-before 2022-12-05", "recurring 11-15", "on 2022-12-20",
            "on-event -", "before 2022-11-10T16:30", "from 2022-04-01", "before 09-10",
        ]);
        facts.Deadlines[^1].Date.ShouldBeNull("the year is not in the text");
        facts.Doubts.ShouldContain(static d => d.Path == "/deadlines/10/date");
    }

    [Fact]
    public void Dates_of_cited_papers_and_of_history_are_no_deadlines()
    {
        var facts = Fixture.Read("deadlines-of-every-kind");
        facts.Deadlines.ShouldNotContain(static d => d.Text.Contains("19/5", StringComparison.Ordinal) || d.Text.Contains("11/01/2022", StringComparison.Ordinal));
    }

    [Fact]
    public void Mottos_titles_campaigns_and_software_are_no_movements()
    {
        var facts = Fixture.Read("quoted-but-no-movement");
        facts.Movements.ShouldBe(
        [
            "Du lịch văn minh, thân thiện", "Cả nước chung tay vì người nghèo", "Toàn dân rèn luyện thân thể theo gương Bác", "Cán bộ thi đua thực hiện văn hóa công sở",
            "Mỗi người làm du lịch là một đại sứ",
        ]);
        facts.Theme.ShouldBe("Nâng tầm dịch vụ");
        facts.Slogan.ShouldBeNull();
        facts.Doubts.ShouldContain(static d => d.Path == "/movements/1", "a name without marks is doubted");
        facts.Doubts.ShouldNotContain(static d => d.Path == "/movements/0");
    }

    [Fact]
    public void Codes_and_sub_units_in_parentheses_are_no_purpose() => Fixture.Recipients(Fixture.Read("quoted-but-no-movement")).ShouldBe(
        ["Ban Giám đốc Sở (GĐ, PGĐ) <- -", "Phòng QLLH (Tổ TĐ) <- -", "Đăng Trang TTĐT Sở <- -", "VT, VP (Hoa) <- Lưu"]);

    [Fact]
    public void Acting_head_signs_under_the_title_itself()
    {
        var signer = Fixture.Read("quoted-but-no-movement").Signer;
        signer.ShouldNotBeNull();
        (signer.AuthorityPrefix, signer.Position, signer.Name).ShouldBe((null, "Q. GIÁM ĐỐC", "Bùi Khánh An"));
        signer.PrefixCodes.ShouldBe(["Q."]);
    }

    [Fact]
    public void Conference_has_hour_place_size_people_and_programme()
    {
        var facts = Fixture.Read("conference-with-hour");
        var conference = facts.Conference.ShouldNotBeNull();
        (conference.When, conference.WhenNormalized).ShouldBe(("08 giờ 00, ngày 13/10/2020", "2020-10-13T08:00"));
        (conference.Place, conference.Size).ShouldBe(("Hội trường Trung tâm Văn hóa tỉnh", 150));
        conference.Participants.ShouldBe(["Đại diện lãnh đạo Hội Liên hiệp Phụ nữ Việt Nam", "Đại biểu cán bộ, hội viên tiêu biểu"]);
        conference.Agenda.ShouldBe(["Chào cờ, giới thiệu đại biểu", "Báo cáo tổng kết", "Trao thưởng, bế mạc"]);
        Fixture.Deadlines(facts).ShouldBe(["on 2020-10-13T08:00", "before 2020-10-05"]);
    }

    [Fact]
    public void An_award_already_held_is_not_offered_and_the_years_of_a_conference_are_no_period()
    {
        var facts = Fixture.Read("conference-with-hour");
        facts.AwardForms.ShouldBeEmpty();
        facts.Period.ShouldBe(new PlanPeriod(null, null, null));
    }

    [Fact]
    public void What_a_bare_plan_does_not_say_stays_empty()
    {
        var facts = PlanReader.Read(PlanText.Of("KẾ HOẠCH\n\nPhát động thi đua\n\nI. MỤC ĐÍCH\n\nNâng cao ý thức.\n\nII. TỔ CHỨC THỰC HIỆN\n\nCác phòng thực hiện./.\n"));
        facts.AwardForms.ShouldBeEmpty();
        facts.Targets.ShouldBeEmpty();
        facts.Deadlines.ShouldBeEmpty();
        facts.Movements.ShouldBeEmpty();
        facts.DossierPapers.ShouldBeEmpty();
        facts.Recipients.ShouldBeEmpty();
        (facts.Issuer, facts.Number, facts.Place, facts.Slogan, facts.Theme, facts.Scope).ShouldBe((null, null, null, null, null, null));
        facts.Signer.ShouldBeNull();
        facts.Conference.ShouldBeNull();
    }
}
