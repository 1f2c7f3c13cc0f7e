using ThiDua.Web.Tests.Site;

namespace ThiDua.Web.Tests.Decisions;

/// <summary>A batch to the province from gathering to the last answer, as the officer clicks it; and what each form says of wrong input.</summary>
public sealed class UpwardJourneyTests(DecisionSite site) : IClassFixture<DecisionSite>
{
    [Fact]
    public async Task A_batch_goes_up_in_the_provinces_columns_and_its_answers_come_back_one_by_one()
    {
        using var officer = await site.SignedInAsync();
        var submission = await SentSubmissionAsync(officer, "31", 3, "21");
        var columns = await officer.OpenAsync("/trinh-cap-tren/mau-danh-sach");
        var moved = await officer.SubmitAsync(columns, "main form", ("Act", "down 0"), ("handler", "Arrange"));
        moved.Status.ShouldBe(200);

        var edit = await officer.OpenAsync("/trinh-cap-tren/lap");
        (await officer.SubmitAsync(edit, "main form", ("Input.Name", " "))).Faults.ShouldContain(f => f.Contains("Nhập tên đợt trình"));
        var batch = await officer.SubmitAsync(edit, "main form", ("Input.Name", "Đợt 1 năm 2025"), ("Input.Deadline", "30/06/2025"));
        batch.Heading.ShouldContain("Đợt 1 năm 2025");
        (await officer.OpenAsync("/")).Words.ShouldContain("Gửi đợt trình: Đợt 1 năm 2025");

        var wrong = await officer.SubmitAsync(batch, "form[action*='handler=Send']", ("Sending.SentOn", "31/02/2025"));
        wrong.Status.ShouldBe(400);
        var sent = await officer.SubmitAsync(batch, "form[action*='handler=Send']", ("Sending.SentOn", "02/06/2025"));
        sent.Words.ShouldContain("Đã ghi việc gửi đợt trình");
        foreach (var form in new[] { "xlsx", "docx", "pdf" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{batch.Url}/danh-sach?dang={form}");
            using var file = await officer.RawAsync(request);
            (await file.Content.ReadAsByteArrayAsync()).Length.ShouldBeGreaterThan(1000, form);
        }

        var answers = await officer.OpenAsync($"{batch.Url}/ket-qua");
        var marked = await MatchAsync(officer, answers, "1. Bà Nguyễn Thị 31 An\nAi Đó Lạ");
        marked.Words.ShouldContain("Đã đánh dấu 1 tên được tặng");
        marked.Words.ShouldContain("Không thấy trong danh sách: Ai Đó Lạ");
        var partly = await officer.SubmitAsync(
            marked, "main form", ("Input.AnswerNumber", "150/QĐ-UBND"), ("Input.AnswerOn", "02/06/2025"), ("Input.Lines[1].Outcome", "Returned"), ("Input.Lines[1].Reason", "Thiếu xác nhận"), ("Input.Lines[1].DueOn", "10/06/2025"),
            ("Input.Lines[0].Outcome", "Granted"));
        partly.Words.ShouldContain("1 được tặng, 0 không được tặng, 1 trả lại để bổ sung");
        partly.Words.ShouldContain("Bổ sung chậm nhất ngày 10/6/2025");
        (await officer.OpenAsync("/")).Words.ShouldContain("Bổ sung, gửi lại cấp trên hồ sơ của");
        (await officer.SubmitAsync(partly, "form[action*='handler=Resend']")).Faults.ShouldContain(f => f.Contains("nội dung đã bổ sung"));
        var resent = await officer.SubmitAsync(partly, "form[action*='handler=Resend']", ("Note", "Đã bổ sung xác nhận"));
        resent.Words.ShouldContain("Đã gửi lại, chờ kết quả");
        var undone = await officer.SubmitAsync(resent, "form[action*='handler=Undo']", ("UndoReason", "Ghi nhầm người"));
        undone.Words.ShouldContain("Đã hủy kết quả ghi nhầm");
        (await officer.OpenAsync(submission)).Words.ShouldContain("Đã gửi, chờ kết quả");
    }

    [Fact]
    public async Task Columns_that_do_not_fit_the_page_are_said_and_stay_as_typed()
    {
        using var officer = await site.SignedInAsync();
        await SentSubmissionAsync(officer, "32", 1, "22");
        var columns = await officer.OpenAsync("/trinh-cap-tren/mau-danh-sach");
        var wide = await officer.SubmitAsync(columns, "main form", ("Lines[1].WidthMm", "119"), ("Lines[1].Heading", "Tên người được đề nghị"));
        wide.Status.ShouldBe(400);
        wide.Faults.ShouldContain(f => f.Contains("trang ngang chỉ có"));
        wide.Document.QuerySelector("input[name='Lines[1].Heading']")!.GetAttribute("value").ShouldBe("Tên người được đề nghị");
        (await officer.SubmitAsync(columns, "main form", ("Lines[1].WidthMm", "hai mươi"))).Status.ShouldBe(400);
        (await officer.SubmitAsync(columns, "main form", ("Lines[1].Heading", "Tên người được đề nghị"))).Words.ShouldContain("Đã lưu mẫu danh sách");
    }

    private static async Task<VisitedPage> MatchAsync(Visitor officer, VisitedPage page, string names)
    {
        page.Form("main form").SetAttribute("action", $"{page.Url}?handler=Match");
        var marked = await officer.SubmitAsync(page, "main form", ("Input.Pasted", names));
        marked.Form("main form").SetAttribute("action", page.Url);
        return marked;
    }

    private async Task<string> SentSubmissionAsync(Visitor officer, string plan, int names, string number)
    {
        var movement = await site.MovementAsync(plan, own: 0, upper: names);
        using var director = await site.SignedInAsync(DecisionSite.DirectorName);
        var list = await officer.OpenAsync("/quyet-dinh");
        list.Document.QuerySelectorAll("form[action*='handler=Draft']").Single(f => f.QuerySelector($"[value='{movement.UpperOfferId}']") is not null).Id = "draft-it";
        var url = (await officer.SubmitAsync(list, "#draft-it")).Url;
        await officer.SubmitAsync(await officer.OpenAsync(url), "form[action*='handler=Send']");
        await site.CheckAsync(url);
        await director.SubmitAsync(await director.OpenAsync(url), "form[action*='handler=Approve']");
        await officer.SubmitAsync(await officer.OpenAsync($"{url}/ban-hanh"), "main form", ("Input.Number", number), ("Input.IssuedOn", "02/06/2025"));
        return url;
    }
}
