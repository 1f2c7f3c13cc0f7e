using ThiDua.Web.Tests.Site;

namespace ThiDua.Web.Tests.Councils;

public sealed class CouncilJourneyTests(CouncilSite site) : IClassFixture<CouncilSite>
{
    [Fact]
    public async Task From_accepted_dossiers_to_issued_minutes_and_a_choice_within_the_ceiling()
    {
        var (movement, dossiers) = await site.MovementAsync("31", dossiers: 2, most: 1);
        var secretary = await site.SignedInAsync(CouncilSite.SecretaryName);
        var session = await OpenSessionAsync(secretary, movement);
        session.Words.ShouldContain("Có mặt 5/5");

        var ballot = await OpenSecretBallotAsync(secretary, session.Url);
        for (var i = 1; i <= 3; i++)
        {
            var voted = await VoteAsync(await site.SignedInAsync($"thanhvien{i}"), session.Url, ballot, dossiers, yesOn: i == 3 ? 1 : 2);
            voted.Words.ShouldContain("Đã bỏ phiếu. Kết quả hiện khi thư ký kết thúc");
            voted.Document.QuerySelectorAll(".dossiers [data-label='Đồng ý']").ShouldBeEmpty();
        }

        var waiting = await secretary.OpenAsync(session.Url);
        waiting.Words.ShouldContain("Đã bỏ phiếu: 3/5");
        waiting.Document.QuerySelectorAll(".dossiers [data-label='Đồng ý']").ShouldBeEmpty();
        var tooEarly = await secretary.SubmitAsync(waiting, "form[action*=CloseBallot]");
        (tooEarly.Status, tooEarly.Faults.Single()).ShouldSatisfyAllConditions(x => x.Status.ShouldBe(400), x => x.Item2.ShouldContain("Mới có 3/5"));
        await VoteAsync(secretary, session.Url, ballot, dossiers, yesOn: 2);
        var result = await secretary.SubmitAsync(await secretary.OpenAsync(session.Url), "form[action*=CloseBallot]", ("evenIfIncomplete", "true"));
        result.Heading.ShouldStartWith("Kết quả: Giấy khen");
        (await secretary.OpenAsync(session.Url)).Document.QuerySelectorAll(".dossiers [data-label='Đồng ý']").Length.ShouldBe(2);
        result.Words.ShouldContain("4/5");
        result.Words.ShouldContain("3/5");

        var minutes = await secretary.SubmitAsync(await secretary.OpenAsync(session.Url), "form[action*='handler=Close']");
        minutes.Heading.ShouldBe("Biên bản họp Hội đồng");
        minutes = await secretary.SubmitAsync(minutes, "form[action*=Save]", ("Input.Course", "Chủ trì khai mạc phiên họp."));
        foreach (var number in new[] { "ba", "-1", new string('9', 40) })
        {
            minutes = await secretary.PressAsync(minutes, "button[formaction*=Issue]", ("Input.Number", number), ("Input.Conclusion", $"Thống nhất trình ({number})."));
            minutes.Status.ShouldBe(400, minutes.Words);
            minutes.Words.ShouldContain("Đã lưu nội dung; biên bản chưa ban hành.");
            minutes.Document.QuerySelector("[name='Input.Conclusion']")!.TextContent.Trim().ShouldBe($"Thống nhất trình ({number}).");
        }

        minutes = await secretary.PressAsync(minutes, "button[formaction*=Issue]", ("Input.Number", "03"), ("Input.Conclusion", "Thống nhất trình Giám đốc."));
        (await site.ScalarAsync($"select conclusion from councils.session where movement_id = '{movement}'")).ShouldBe("Thống nhất trình Giám đốc.");
        // Both operations of the one press are lines of the session's history.
        (await site.ScalarAsync($"select count(*) from audit.process_subject x join audit.process p on p.id = x.process_id join councils.session s on s.id = x.subject_id where s.movement_id = '{movement}' and x.subject = 'session' and p.kind in ('councils.edit_minutes', 'councils.issue_minutes')")).ShouldBe(6L);
        minutes.Words.ShouldContain("Biên bản số 03/BB-HĐTĐKT đã ban hành");

        var board = await secretary.OpenAsync($"/quyet-dinh/lua-chon/{movement}");
        board.Words.ShouldContain("Đã chọn 0/1 cá nhân");
        board = await secretary.SubmitAsync(board, "form[action*=Choose]");
        board.Words.ShouldContain("Đã chọn 1/1 cá nhân, đã đủ");
        var refused = await secretary.SubmitAsync(board, "form[action*='handler=Choose']");
        refused.Status.ShouldBe(409);
        refused.Faults.Single().ShouldContain("đã đủ 1 cá nhân (Kế hoạch số 31/KH-SKHCN");
    }

    [Fact]
    public async Task A_recused_member_sees_neither_the_dossier_nor_its_votes()
    {
        var (movement, dossiers) = await site.MovementAsync("32", dossiers: 2, nominee: site.Members[2]);
        var secretary = await site.SignedInAsync(CouncilSite.SecretaryName);
        var session = await OpenSessionAsync(secretary, movement);
        var prepared = await PrepareOnlyAsync(secretary, session.Url, "SecretBallot");
        prepared.Words.ShouldContain("\"Lý Văn Sơn\" chỉ có 4 người bỏ phiếu");
        var refused = await secretary.SubmitAsync(prepared, "form[action*=OpenBallot]", ("knowsItReveals", "true"));
        (refused.Status, refused.Faults.Single()).ShouldSatisfyAllConditions(x => x.Status.ShouldBe(400), x => x.Item2.ShouldContain("Chủ tọa phiên họp"));
        var chair = await site.SignedInAsync(CouncilSite.ChairName);
        var opened = await chair.SubmitAsync(await chair.OpenAsync(session.Url), "form[action*=OpenBallot]", ("knowsItReveals", "true"));
        opened.Words.ShouldContain("Đã mở biểu quyết");
        var ballot = prepared.Document.QuerySelector("input[name=ballotId]")!.GetAttribute("value")!;
        var recused = await site.SignedInAsync("thanhvien1");
        var paper = await recused.OpenAsync($"{session.Url}/phieu/{ballot}");
        paper.Words.ShouldContain("Bỏ phiếu cho 1 đề nghị");
        paper.Text.ShouldNotContain(dossiers[0].ToString());
        (await recused.OpenAsync($"/ho-so/{dossiers[0]}")).Status.ShouldBeOneOf(403, 404);
        await secretary.SubmitAsync(await secretary.OpenAsync(session.Url), "form[action*=CloseBallot]", ("evenIfIncomplete", "true"));
        var result = await recused.OpenAsync($"{session.Url}/ket-qua/{ballot}");
        result.Words.ShouldContain("1 hồ sơ không hiện");
        result.Words.ShouldNotContain("Lý Văn Sơn");
    }

    [Fact]
    public async Task Bad_input_is_answered_with_a_sentence_and_kept()
    {
        var (movement, _) = await site.MovementAsync("33", dossiers: 1);
        var secretary = await site.SignedInAsync(CouncilSite.SecretaryName);
        var form = await secretary.OpenAsync($"/hoi-dong/phien/moi?phongTrao={movement}");
        foreach (var (field, value) in new[] { ("HeldOn", "32/13/2025"), ("HeldOn", "01/01/1900"), ("HeldOn", "01/01/2999"), ("Title", new string('x', 301)), ("Title", ""), ("HeldAt", "25:99"), ("CouncilId", "khong-phai") })
        {
            var page = await secretary.SubmitAsync(form, "main form", ($"Input.{field}", value));
            page.Status.ShouldBe(400, $"{field} = {value}: {page.Words}");
            page.Faults.ShouldNotBeEmpty();
        }

        var kept = await secretary.SubmitAsync(form, "main form", ("Input.HeldOn", "01/01/2999"), ("Input.Place", "Hội trường 🎉"));
        kept.Document.QuerySelector("[name='Input.Place']")!.GetAttribute("value").ShouldBe("Hội trường 🎉");
        var session = await OpenSessionAsync(secretary, movement);
        var ballot = await PrepareAsync(secretary, session.Url, "ShowOfHands");
        foreach (var count in new[] { "-1", "99", "ba", "", "999999999999", "2,5" })
        {
            var hands = await secretary.OpenAsync($"{session.Url}/gio-tay/{ballot}");
            var page = await secretary.SubmitAsync(hands, "main form", ("Input.Counts[0].Yes", count), ("Input.Counts[0].No", "0"));
            page.Status.ShouldBe(400, $"{count}: {page.Words}");
            page.Faults.ShouldNotBeEmpty();
        }

        var done = await secretary.SubmitAsync(await secretary.OpenAsync($"{session.Url}/gio-tay/{ballot}"), "main form", ("Input.Counts[0].Yes", "5"), ("Input.Counts[0].No", "0"));
        done.Heading.ShouldStartWith("Kết quả");
    }

    [Fact]
    public async Task A_paper_posted_twice_counts_once_and_one_with_a_gap_comes_back()
    {
        var (movement, dossiers) = await site.MovementAsync("34", dossiers: 2);
        var secretary = await site.SignedInAsync(CouncilSite.SecretaryName);
        var session = await OpenSessionAsync(secretary, movement);
        var ballot = await OpenSecretBallotAsync(secretary, session.Url);
        var member = await site.SignedInAsync("thanhvien2");
        var paper = await member.OpenAsync($"{session.Url}/phieu/{ballot}");
        var gap = await member.SubmitAsync(paper, "form.ballot", ($"Choices[{dossiers[0]}]", "No"));
        gap.Status.ShouldBe(400);
        gap.Faults.Single().ShouldContain("Còn 1 đề nghị chưa chọn");
        gap.Document.QuerySelectorAll("input[checked]").Length.ShouldBe(1);
        (string, string)[] whole = [.. dossiers.Select(d => ($"Choices[{d}]", "Yes"))];
        (await member.SubmitAsync(paper, "form.ballot", whole)).Words.ShouldContain("Đã bỏ phiếu");
        (await member.SubmitAsync(paper, "form.ballot", whole)).Status.ShouldBe(409);
        (await site.ScalarAsync($"select count(*) from councils.ballot_paper where ballot_id = '{ballot}'")).ShouldBe(2L);
        (await member.OpenAsync($"{session.Url}/phieu/{ballot}")).Words.ShouldContain("không xem lại và không sửa được");
    }

    [Fact]
    public async Task A_show_of_hands_is_opened_and_recorded_with_two_presses()
    {
        var (movement, dossiers) = await site.MovementAsync("36", dossiers: 3);
        var secretary = await site.SignedInAsync(CouncilSite.SecretaryName);
        var session = await OpenSessionAsync(secretary, movement);
        var hands = await secretary.SubmitAsync(session, "form[action*='handler=Hands']");
        hands.Heading.ShouldStartWith("Ghi kết quả giơ tay");
        var blank = await secretary.SubmitAsync(hands, "main form");
        (blank.Status, blank.Faults.Count).ShouldBe((400, 3));
        var half = await secretary.PressAsync(hands, "button[name=all]", ("Input.Counts[1].Yes", "2"));
        half.Faults.ShouldHaveSingleItem().ShouldContain("Nhập đủ số đồng ý và không đồng ý");
        var done = await secretary.PressAsync(half, "button[name=all]", ("Input.Counts[1].Yes", "2"), ("Input.Counts[1].No", "3"));
        done.Heading.ShouldStartWith("Kết quả");
        (await site.ScalarAsync($"select string_agg(yes_votes || '/' || no_votes, ' ' order by ordinal) from councils.ballot_candidate where nomination_id = any('{{{string.Join(',', dossiers)}}}')"))
            .ShouldBe("5/0 2/3 5/0");
        // The same press again, of a page that has gone by.
        (await secretary.SubmitAsync(session, "form[action*='handler=Hands']")).Status.ShouldBeOneOf(200, 400);
        (await site.ScalarAsync($"select count(*) from councils.ballot b join councils.session s on s.id = b.session_id where s.movement_id = '{movement}'")).ShouldBe(1L);
    }

    [Fact]
    public async Task A_vote_that_cannot_be_opened_stays_drawn_up_and_says_why()
    {
        var (movement, _) = await site.MovementAsync("37", dossiers: 2, nominee: site.Members[2]);
        var secretary = await site.SignedInAsync(CouncilSite.SecretaryName);
        var session = await OpenSessionAsync(secretary, movement);
        var prepare = await secretary.OpenAsync(session.Document.QuerySelector("a[href*=lap-bieu-quyet]")!.GetAttribute("href")!);
        var page = await secretary.PressAsync(prepare, "button[name=opens]", ("Input.Method", "SecretBallot"));
        page.Words.ShouldContain("Đã lập lượt biểu quyết, chưa mở được:");
        page.Words.ShouldContain("Chủ tọa phiên họp");
    }

    [Fact]
    public async Task Members_may_not_run_the_session()
    {
        var (movement, _) = await site.MovementAsync("35", dossiers: 1);
        var secretary = await site.SignedInAsync(CouncilSite.SecretaryName);
        var session = await OpenSessionAsync(secretary, movement);
        var member = await site.SignedInAsync("thanhvien3");
        foreach (var page in new[] { "diem-danh", "bien-ban", "khong-xet" })
        {
            (await member.OpenAsync($"{session.Url}/{page}")).Status.ShouldBe(403);
        }

        (await member.OpenAsync(session.Url)).Document.QuerySelector("form[action*=Close]").ShouldBeNull();
        (await member.OpenAsync($"/quyet-dinh/lua-chon/{movement}")).Status.ShouldBe(403);
    }

    private static async Task<VisitedPage> OpenSessionAsync(Visitor secretary, Guid movement)
    {
        var form = await secretary.OpenAsync($"/hoi-dong/phien/moi?phongTrao={movement}");
        var planned = await secretary.SubmitAsync(form, "main form", ("Input.HeldOn", "02/06/2025"), ("Input.Place", "Phòng họp tầng 2"));
        planned.Status.ShouldBe(200, planned.Words);
        var opened = await secretary.SubmitAsync(await secretary.OpenAsync($"{planned.Url}/diem-danh"), "main form");
        opened.Words.ShouldContain("Đã mở phiên họp");
        return opened;
    }

    private static Task<string> OpenSecretBallotAsync(Visitor secretary, string session) => PrepareAsync(secretary, session, "SecretBallot");

    private static async Task<string> PrepareAsync(Visitor secretary, string session, string method)
    {
        var prepared = await PrepareOnlyAsync(secretary, session, method);
        var ballot = prepared.Document.QuerySelector("input[name=ballotId]")!.GetAttribute("value")!;
        (await secretary.SubmitAsync(prepared, "form[action*=OpenBallot]")).Words.ShouldContain("Đã mở biểu quyết");
        return ballot;
    }

    private static async Task<VisitedPage> PrepareOnlyAsync(Visitor secretary, string session, string method)
    {
        var page = await secretary.OpenAsync(session);
        var prepare = page.Document.QuerySelector("a[href*=lap-bieu-quyet]")!.GetAttribute("href")!;
        return await secretary.SubmitAsync(await secretary.OpenAsync(prepare), "main form", ("Input.Method", method));
    }

    private static async Task<VisitedPage> VoteAsync(Visitor member, string session, string ballot, IReadOnlyList<Guid> dossiers, int yesOn)
    {
        var paper = await member.OpenAsync($"{session}/phieu/{ballot}");
        return await member.SubmitAsync(paper, "form.ballot", [.. dossiers.Select((d, i) => ($"Choices[{d}]", i < yesOn ? "Yes" : "No"))]);
    }
}
