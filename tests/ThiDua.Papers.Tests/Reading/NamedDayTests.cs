using ThiDua.Papers.Reading;

namespace ThiDua.Papers.Tests.Reading;

/// <summary>Days named in lists of times, days counted from an event, and numbers that are no days.</summary>
public sealed class NamedDayTests
{
    [Fact]
    public void A_named_day_under_times_is_a_deadline_and_no_period()
    {
        var facts = Read("I. NỘI DUNG", "1. Thời gian, địa điểm", "- Vòng sơ khảo: ngày 10/5/2018 tại 03 cụm.", "- Vòng chung khảo: 7 giờ 30 phút ngày 24/5/2018, tại Nhà văn hóa.", "- Thi thực hành: ngày 17/5/2018 đến ngày 19/5/2018.");
        Fixture.Deadlines(facts).ShouldBe(["on 2018-05-10", "on 2018-05-24T07:30"]);
        facts.Period.Start.ShouldBeNull();
    }

    [Fact]
    public void Pages_are_no_days()
    {
        var facts = Read("I. HỒ SƠ", "1. Hồ sơ gồm:", "- Bản thành tích của cá nhân (từ 2-3 trang A4).");
        facts.Deadlines.ShouldBeEmpty();
        facts.DossierPapers.Count.ShouldBe(1);
    }

    [Fact]
    public void Days_after_an_event_stand_beside_a_date()
    {
        var facts = Read("I. TỔ CHỨC THỰC HIỆN", "1. Các đơn vị phát động trong tháng 8/2017, đăng ký thi đua về Sở chậm nhất 05 ngày sau khi nhận được Kế hoạch này.");
        Fixture.Deadlines(facts).ShouldBe(["in-month 2017-08", "on-event -"]);
    }

    [Fact]
    public void A_second_year_shares_the_quarter() =>
        Fixture.Deadlines(Read("I. TỔ CHỨC THỰC HIỆN", "1. Sơ kết vào quý IV năm 2016, 2017; tổng kết vào tháng 12 năm 2018.")).ShouldBe(["by-quarter 2016-Q4", "by-quarter 2017-Q4", "in-month 2018-12"]);

    [Fact]
    public void A_line_that_broke_before_a_number_goes_on_and_closing_words_open_a_paragraph()
    {
        var facts = Read("I. TỔ CHỨC THỰC HIỆN", "1. Các xí nghiệp báo cáo kết quả trước", "10h00 ngày 12/7/2019.", "2. Công đoàn phát động phong trào thi đua trong toàn công ty.", "Quá trình thực hiện có vướng mắc, phản ánh về Văn phòng.");
        facts.Assignments.Count.ShouldBe(2);
        Fixture.Deadlines(facts).ShouldBe(["before 2019-07-12T10:00"]);
    }

    [Fact]
    public void Two_orders_behind_the_list_are_two_tasks()
    {
        var facts = Read("I. TỔ CHỨC THỰC HIỆN", "1. Các phòng triển khai thực hiện.", "2. Các chi cục báo cáo kết quả.", "Giao Phòng Nội vụ đôn đốc việc thực hiện. Đề nghị Công đoàn phối hợp thực hiện.");
        facts.Assignments.Select(static a => a.Unit).ShouldBe(["Các phòng", "Các chi cục", "Phòng Nội vụ", "Công đoàn"]);
    }

    [Fact]
    public void A_named_day_counts_under_any_heading_and_a_yearly_report_comes_back()
    {
        var facts = Read("I. CÁC HOẠT ĐỘNG", "1. Hội thao: ngày 08/12/2012 tại sân vận động.", "II. TỔ CHỨC THỰC HIỆN", "1. UBND các phường phát động trước ngày 31/7/2012, định kỳ báo cáo năm trước ngày 05/11.");
        Fixture.Deadlines(facts).ShouldBe(["on 2012-12-08", "before 2012-07-31", "recurring 11-05"]);
    }

    [Fact]
    public void Who_attends_and_what_happens_make_a_gathering_whatever_its_heading()
    {
        var facts = Read("I. HÌNH THỨC TỔNG KẾT", "1. Cấp tỉnh", "1.1. Thời gian: 01 buổi, ngày 18/5/2023.", "1.2. Thành phần", "- Lãnh đạo Sở;", "- Nông dân tiêu biểu.", "1.3. Chương trình", "- Khai mạc;", "- Tôn vinh, trao Bằng khen.");
        (facts.Conference!.WhenNormalized, facts.Conference.Participants.Count, facts.Conference.Agenda.Count).ShouldBe(("2023-05-18", 2, 2));
        facts.AwardForms.ShouldBeEmpty();
    }

    [Fact]
    public void A_regiments_head_gives_and_signs()
    {
        var facts = Read("I. KHEN THƯỞNG", "1. Trung đoàn trưởng tặng Giấy khen cho không quá 06 tập thể, 20 cá nhân.", "2. Trình Tư lệnh Quân khu xét, tặng Bằng khen cho 01 tập thể./.", "Nơi nhận:", "- Lưu: VT.", "TRUNG ĐOÀN TRƯỞNG", "Thượng tá Bùi Khắc Uy");
        Fixture.Awards(facts).ShouldBe(["Giấy khen | Trung đoàn trưởng | 6 20 -", "Bằng khen | Tư lệnh Quân khu | 1 - -"]);
        (facts.Signer!.Position, facts.Signer.Name).ShouldBe(("TRUNG ĐOÀN TRƯỞNG", "Bùi Khắc Uy"));
    }

    [Fact]
    public void Capitals_below_a_roman_number_are_parts_of_it()
    {
        var facts = Read("I. MỤC ĐÍCH", "Tốt.", "II. KHEN THƯỞNG", "A. Tiêu chí", "1. Tập thể: hoàn thành vượt mức.", "B. Số lượng", "Cục trưởng tặng Giấy khen cho 07 tập thể.", "III. TỔ CHỨC THỰC HIỆN", "1. Các phòng triển khai thực hiện.");
        Fixture.TopSections(facts).ShouldBe(["1 I MỤC ĐÍCH", "1 II KHEN THƯỞNG", "2 A Tiêu chí", "2 B Số lượng", "1 III TỔ CHỨC THỰC HIỆN"]);
        facts.Criteria.Collective.ShouldHaveSingleItem();
    }

    [Fact]
    public void Under_a_tier_a_sentence_names_its_own_unit_and_a_last_order_is_a_task()
    {
        var facts = Read("I. TỔ CHỨC THỰC HIỆN", "1. Cấp huyện", "- Thành lập ban chỉ huy.", "- Văn phòng Huyện đoàn theo dõi, tổng hợp.", "2. Cấp xã", "- Xây dựng kế hoạch.", "Giao Phòng Nội vụ đôn đốc, kiểm tra việc thực hiện.");
        facts.Assignments.Select(static a => a.Unit).ShouldBe(["Cấp huyện", "Văn phòng Huyện đoàn", "Cấp xã", "Phòng Nội vụ"]);
    }

    [Fact]
    public void The_size_of_a_conference_may_stand_in_the_heading_of_who_attends()
    {
        var facts = Read("I. HỘI NGHỊ TỔNG KẾT", "1. Thành phần (khoảng 120 đại biểu)", "- Lãnh đạo Sở;", "- Các cá nhân được khen thưởng.");
        (facts.Conference!.Size, facts.Conference.Participants.Count).ShouldBe((120, 2));
    }

    [Fact]
    public void Who_is_shut_out_is_no_audience_and_the_union_over_a_letterhead_is_no_issuer()
    {
        var facts = PlanReader.Read(PlanText.Of("TỈNH ĐOÀN SƠN HÀ\nBAN CHẤP HÀNH HUYỆN ĐOÀN LÂM THƯỢNG\nĐOÀN TNCS HỒ CHÍ MINH\n\nKẾ HOẠCH\nThi đua\n\nI. ĐỐI TƯỢNG DỰ THI\n1. Công nhân vận hành.\n2. Người đang bị kỷ luật không được dự thi.\n"));
        (facts.Issuer, facts.ParentIssuer).ShouldBe(("BAN CHẤP HÀNH HUYỆN ĐOÀN LÂM THƯỢNG", "TỈNH ĐOÀN SƠN HÀ"));
        facts.Audience.ShouldBe(["Công nhân vận hành"]);
    }

    private static PlanFacts Read(params string[] lines) => PlanReader.Read(PlanText.Of("KẾ HOẠCH\nThi đua\n\n" + string.Join('\n', lines) + "\n"));
}
