using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Honours.Imports;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Tests.Honours;

/// <summary>From the agency's own list to rows: read, matched, settled, written whole, and taken back.</summary>
public sealed class HistoryImportTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_code_that_agrees_with_its_name_settles_the_row_and_the_money_is_kept()
    {
        await using var office = new TestOffice(database, HistoryScene.Today);
        var scene = await HistoryScene.SetAsync(office);
        var person = await scene.PersonAsync("Lò Thị Bình", code: "HC-01");
        var book = await HistoryScene.BookAsync(
            ["Mã nhân sự", "Họ và tên", "Danh hiệu", "Năm", "Số QĐ", "Tiền thưởng"],
            ["hc-01", "Lò Thị Bình", "Chiến sĩ thi đua cơ sở", "2022", "QĐ số 15/QĐ-SKHCN ngày 10/01/2023", "1.490.000"]);
        var id = await scene.CheckedAsync(book);

        (await scene.NamesAsync(id)).ShouldHaveSingleItem().State.ShouldBe(ImportSubjectState.Known);
        (await scene.WriteAsync(id)).Value.ShouldBe(new HistoryWritten(1, 0));
        var award = (await scene.AwardsAsync(person)).ShouldHaveSingleItem();
        (award.AwardCode, award.TitleYear, award.Number, award.Symbol, award.DecidedOn, award.Amount)
            .ShouldBe(("cstd_co_so", 2022, "15", "QĐ-SKHCN", new DateOnly(2023, 1, 10), 1_490_000m));
    }

    [Fact]
    public async Task A_name_alone_is_only_proposed_and_nothing_is_written_before_somebody_says_yes()
    {
        await using var office = new TestOffice(database, HistoryScene.Today);
        var scene = await HistoryScene.SetAsync(office);
        var person = await scene.PersonAsync("Giàng A Sính", new DateOnly(1985, 9, 2));
        var id = await scene.CheckedAsync(HistoryScene.Row("giàng a sính", birth: "02/9/1985"));

        var name = (await scene.NamesAsync(id)).ShouldHaveSingleItem();
        (name.State, name.PersonId, name.Reason).ShouldBe((ImportSubjectState.Proposed, person, "Trùng họ tên, ngày sinh"));
        (await scene.WriteAsync(id)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<ImportNotSettled>();
        (await scene.AwardsAsync(person)).ShouldBeEmpty();

        (await scene.SettleAsync(id, SettleAll.AcceptSure)).Succeeded.ShouldBeTrue();
        (await scene.WriteAsync(id)).Succeeded.ShouldBeTrue();
        (await scene.AwardsAsync(person)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Namesakes_are_a_doubt_and_one_click_for_all_leaves_them_alone()
    {
        await using var office = new TestOffice(database, HistoryScene.Today);
        var scene = await HistoryScene.SetAsync(office);
        var first = await scene.PersonAsync("Vi Thị Na");
        var second = await scene.PersonAsync("Vi Thị Na");
        var id = await scene.CheckedAsync(HistoryScene.Row("Vi Thị Na"));
        await scene.SettleAsync(id, SettleAll.AcceptSure);
        (await scene.NamesAsync(id)).ShouldHaveSingleItem().State.ShouldBe(ImportSubjectState.Doubt);

        (await scene.SettleAsync(id, null, (1, second.ToString()))).Succeeded.ShouldBeTrue();
        await scene.WriteAsync(id);
        (await scene.AwardsAsync(second)).Count.ShouldBe(1);
        (await scene.AwardsAsync(first)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_different_birth_date_is_another_person()
    {
        await using var office = new TestOffice(database, HistoryScene.Today);
        var scene = await HistoryScene.SetAsync(office);
        await scene.PersonAsync("Cầm Bá Lợi", new DateOnly(1980, 5, 1));
        var id = await scene.CheckedAsync(HistoryScene.Row("Cầm Bá Lợi", birth: "1971"));
        (await scene.NamesAsync(id)).ShouldHaveSingleItem().State.ShouldBe(ImportSubjectState.Unknown);
    }

    [Fact]
    public async Task Someone_retired_becomes_a_person_without_a_unit_on_request_and_goes_again_with_the_import()
    {
        await using var office = new TestOffice(database, HistoryScene.Today);
        var scene = await HistoryScene.SetAsync(office);
        var id = await scene.CheckedAsync(HistoryScene.Row("Đèo Văn Ất", year: "2020"), HistoryScene.Row("Đèo Văn Ất", year: "2021"));
        await scene.SettleAsync(id, SettleAll.MakeUnknownPeople);
        (await scene.WriteAsync(id)).Value.ShouldBe(new HistoryWritten(2, 1));
        var person = await office.WithDbAsync(db => db.People.SingleAsync(p => p.FullName == "Đèo Văn Ất"));
        (await scene.AwardsAsync(person.Id)).Select(a => a.TitleYear).ShouldBe([2020, 2021]);

        (await scene.UndoAsync(id)).Refusals.Select(r => r.Sentence).ShouldBeEmpty();
        (await office.WithDbAsync(db => db.People.CountAsync(p => p.FullName == "Đèo Văn Ất"))).ShouldBe(0);
        (await office.WithDbAsync(db => db.PastAwards.CountAsync(a => a.ImportId == id))).ShouldBe(0);
    }

    [Fact]
    public async Task An_import_that_something_refers_to_is_not_taken_back()
    {
        await using var office = new TestOffice(database, HistoryScene.Today);
        var scene = await HistoryScene.SetAsync(office);
        var id = await scene.CheckedAsync(HistoryScene.Row("Hoàng Seo Phử"));
        await scene.SettleAsync(id, SettleAll.MakeUnknownPeople);
        await scene.WriteAsync(id);
        var person = await office.WithDbAsync(db => db.People.SingleAsync(p => p.FullName == "Hoàng Seo Phử"));
        await scene.Data.AddAsync(db =>
        {
            db.Add(new Membership { Id = Guid.CreateVersion7(), PersonId = person.Id, UnitId = scene.OfficeUnitId, ValidFrom = HistoryScene.Today });
            return Done.Value;
        });

        (await scene.UndoAsync(id)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<ImportInUse>();
        (await scene.AwardsAsync(person.Id)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_list_again_writes_nothing_twice()
    {
        await using var office = new TestOffice(database, HistoryScene.Today);
        var scene = await HistoryScene.SetAsync(office);
        await scene.PersonAsync("Ma Thị Khuê");
        var rows = new[] { HistoryScene.Row("Ma Thị Khuê", year: "2019"), HistoryScene.Row("Người lạ Một", "Giấy khen", "2019"), HistoryScene.Row("Ma Thị Khuê", year: "2019", number: "99") };
        var first = await scene.CheckedAsync(rows);
        await scene.SettleAsync(first, SettleAll.KeepUnknownAsText, (1, (await scene.NamesAsync(first))[0].PersonId!.Value.ToString()));
        (await scene.WriteAsync(first)).Value!.Rows.ShouldBe(2, "one title of a year, whatever number stands beside it");

        var again = await scene.CheckedAsync(rows);
        await scene.SettleAsync(again, SettleAll.KeepUnknownAsText, (1, (await scene.NamesAsync(again))[0].PersonId!.Value.ToString()));
        (await scene.CountsAsync(again)).Twice.ShouldBe(3);
        (await scene.WriteAsync(again)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NothingToImport>();
    }

    [Fact]
    public async Task Faulty_rows_say_why_and_hold_the_whole_list_until_left_out()
    {
        await using var office = new TestOffice(database, HistoryScene.Today);
        var scene = await HistoryScene.SetAsync(office);
        var id = await scene.CheckedAsync(
            HistoryScene.Row("Trịnh Công Lý", day: "31/02/2024"), HistoryScene.Row("Trịnh Công Lý", year: "2031"), HistoryScene.Row("Trịnh Công Lý", year: "2024", day: "20/01/2023"),
            HistoryScene.Row("", year: "2020"), HistoryScene.Row("Trịnh Công Lý", money: "nhiều"), HistoryScene.Row("Trịnh Công Lý", year: "2018", number: ""));
        var rows = await scene.RowsAsync(id);
        rows.Select(r => r.State).ShouldBe([ImportRowState.Fault, ImportRowState.Fault, ImportRowState.Fault, ImportRowState.Fault, ImportRowState.Fault, ImportRowState.Good]);
        rows[0].Fault.ShouldContain("31/02/2024");
        rows[2].Fault.ShouldContain("ở sau ngày quyết định");
        rows[5].Note.ShouldContain("Chưa có số quyết định");
        await scene.SettleAsync(id, SettleAll.KeepUnknownAsText);
        (await scene.WriteAsync(id)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<ImportNotSettled>();
        await scene.SettleAsync(id, SettleAll.LeaveFaultsOut);
        (await scene.WriteAsync(id)).Value!.Rows.ShouldBe(1);
    }

    [Fact]
    public async Task Words_for_an_award_that_nobody_knows_are_asked_once_and_remembered()
    {
        await using var office = new TestOffice(database, HistoryScene.Today);
        var scene = await HistoryScene.SetAsync(office);
        var id = await scene.CheckedAsync(HistoryScene.Row("Nông Thị Sao", "Bằng khen", authority: ""), HistoryScene.Row("Nông Thị Sao", "Tuyên dương người tốt", "2022", authority: "Hội Khuyến học"));
        await scene.SettleAsync(id, SettleAll.KeepUnknownAsText);
        (await scene.CountsAsync(id)).OpenAwards.ShouldBe(2);
        (await office.RunAsync((SettleAwardNames o) => o.ExecuteAsync(
            new SettleAwardNamesRequest(id, [new("Bằng khen", "", "bang_khen_tinh"), new("Tuyên dương người tốt", "Hội Khuyến học", null)]), scene.Officer, default))).Succeeded.ShouldBeTrue();
        (await scene.WriteAsync(id)).Succeeded.ShouldBeTrue();

        var next = await scene.CheckedAsync(HistoryScene.Row("Nông Thị Sao", "BẰNG KHEN", "2021", authority: ""));
        (await scene.RowsAsync(next)).ShouldHaveSingleItem().AwardCode.ShouldBe("bang_khen_tinh");
    }

    [Fact]
    public async Task Several_sheets_each_with_their_own_columns_and_the_year_in_the_name_are_one_import()
    {
        await using var office = new TestOffice(database, HistoryScene.Today);
        var scene = await HistoryScene.SetAsync(office);
        var book = await HistoryScene.BookAsync(
        [
            ("Năm 2021", [["Danh hiệu", "Họ và tên"], ["LĐTT", "Bế Văn Đàn"]]),
            ("2022", [["Họ tên", "Ghi chú", "Danh hiệu thi đua"], ["Bế Văn Đàn", "x", "LĐTT"]]),
            ("Ghi chú", [["Lưu ý"], ["không có gì"]]),
        ]);
        var id = await scene.CheckedAsync(book);
        await scene.SettleAsync(id, SettleAll.KeepUnknownAsText);
        (await scene.WriteAsync(id)).Value!.Rows.ShouldBe(2);
        (await office.WithDbAsync(db => db.PastAwards.Where(a => a.ImportId == id).OrderBy(a => a.TitleYear).Select(a => new { a.TitleYear, a.Sheet, a.RowNumber }).ToListAsync()))
            .Select(a => (a.TitleYear, a.Sheet, a.RowNumber)).ShouldBe([(2021, "Năm 2021", 2), (2022, "2022", 2)]);
    }

    [Fact]
    public async Task Ratings_come_in_the_same_way_and_a_year_has_one_rating()
    {
        await using var office = new TestOffice(database, HistoryScene.Today);
        var scene = await HistoryScene.SetAsync(office);
        var person = await scene.PersonAsync("Lục Thị Hoa", code: "HC-77");
        string[] heading = ["Mã nhân sự", "Họ và tên", "Năm", "Xếp loại"];
        var id = await scene.CheckedAsync(await HistoryScene.BookAsync(heading, ["HC-77", "Lục Thị Hoa", "2023", "HTXSNV"], ["HC-77", "Lục Thị Hoa", "2024", "Hoàn thành tốt nhiệm vụ"]), HistoryKind.Ratings);
        (await scene.WriteAsync(id)).Value!.Rows.ShouldBe(2);
        (await office.WithDbAsync(db => db.AnnualRatings.Where(r => r.PersonId == person).OrderBy(r => r.Year).Select(r => r.Level).ToListAsync())).ShouldBe([RatingLevel.Outstanding, RatingLevel.Good]);

        var other = await scene.CheckedAsync(await HistoryScene.BookAsync(heading, ["HC-77", "Lục Thị Hoa", "2023", "HTXSNV"], ["HC-77", "Lục Thị Hoa", "2024", "HTXSNV"]), HistoryKind.Ratings);
        (await scene.RowsAsync(other)).Select(r => r.State).ShouldBe([ImportRowState.Twice, ImportRowState.Fault]);
    }

    [Fact]
    public async Task The_history_holds_one_line_for_the_import_and_none_for_its_rows()
    {
        await using var office = new TestOffice(database, HistoryScene.Today);
        var scene = await HistoryScene.SetAsync(office);
        var id = await scene.CheckedAsync(HistoryScene.Row("Quàng Văn Pản"), HistoryScene.Row("Quàng Văn Pản", year: "2022"));
        await scene.SettleAsync(id, SettleAll.KeepUnknownAsText);
        await scene.WriteAsync(id);
        var history = await office.RunAsync((HistoryQuery q) => q.OfAsync("history_import", id, default));
        history.Select(h => h.Title).ShouldBe(["Nhập khen thưởng đã có từ danh sách", "Ghép cột và kiểm tra danh sách", "Tải lên tệp khen-thuong.xlsx (khen thưởng đã có)"]);
        (await office.WithDbAsync(db => db.LedgerEvents.CountAsync(e => e.Entity == "honours.past_award"))).ShouldBe(0);
    }

    [Fact]
    public async Task A_unit_head_brings_no_lists_and_a_broken_file_is_refused_without_a_trace()
    {
        await using var office = new TestOffice(database, HistoryScene.Today);
        var scene = await HistoryScene.SetAsync(office);
        var head = await scene.Data.ActorAsync(Role.UnitHead, scene.RootId);
        var book = await HistoryScene.BookAsync(HistoryScene.Heading, HistoryScene.Row("Ai đó"));
        (await scene.ReceiveAsync(book, actor: head)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotAllowed>();
        (await scene.ReceiveAsync([1, 2, 3, 4])).Refusals.ShouldHaveSingleItem().ShouldBeOfType<HistoryFileRefused>();
    }
}
