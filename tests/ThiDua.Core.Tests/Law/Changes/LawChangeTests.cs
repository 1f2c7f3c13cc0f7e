using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Law.Changes;

namespace ThiDua.Core.Tests.Law.Changes;

public sealed partial class LawChangeTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly DateOnly NewSalaryFrom = new(2027, 1, 1);
    private readonly TestOffice office = new(database, new DateOnly(2026, 11, 20));
    private Actor officer = null!;
    private Actor director = null!;
    private Actor administrator = null!;

    public async ValueTask InitializeAsync()
    {
        var data = new TestData(office);
        var (_, root) = await data.AgencyAsync($"Sở {Guid.NewGuid():N}");
        officer = await data.ActorAsync(Role.StandingOfficer, root, name: "Người trình");
        director = await data.ActorAsync(Role.Director, root, name: "Người ban hành");
        administrator = await data.ActorAsync(Role.Administrator, root, name: "Quản trị");
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task A_released_replacement_closes_the_old_row_the_day_before_and_opens_the_new_one()
    {
        var id = await DraftAsync(await ReplaceAsync("ldtt", "individual", "0,35", new DateOnly(2027, 3, 1)));
        await ProposeAsync(id);
        (await ReleaseAsync(id, director)).Succeeded.ShouldBeTrue();
        (await AmountAsync("ldtt", new DateOnly(2027, 2, 28))).ShouldBe(760_000);
        (await AmountAsync("ldtt", new DateOnly(2027, 3, 1))).ShouldBe(890_000);
        var rows = await RowsAsync("he-so-tien-thuong", "ldtt");
        rows[0].To.ShouldBeNull();
        rows[1].To.ShouldBe(new DateOnly(2027, 2, 28));
        var history = await office.RunAsync((HistoryQuery q) => q.OfAsync("change_set", id, default));
        history.Select(h => h.Title).ShouldBe(["Ban hành đợt sửa quy định", "Trình đợt sửa quy định", "Soạn dòng sửa quy định", "Lập đợt sửa quy định"]);
        history[0].Changes.ShouldContain(c => c.Entity == "law.reward_coefficient" && c.Field == "valid_to" && c.After == "2027-02-28");
    }

    [Fact]
    public async Task The_one_who_proposed_cannot_release_by_account_or_as_a_person_and_the_database_refuses_too()
    {
        var id = await DraftAsync(await ReplaceAsync("cstd_bo", "individual", "3,1", new DateOnly(2027, 3, 1)));
        await ProposeAsync(id, administrator);
        (await ReleaseAsync(id, administrator)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<SamePerson>();
        var person = Guid.NewGuid();
        await ExecuteAsync($"update law.change_set set proposer_person = '{person}' where id = '{id}'");
        (await ReleaseAsync(id, director with { PersonId = person })).Refusals.ShouldHaveSingleItem().ShouldBeOfType<SamePerson>();
        var set = $"set state = 'released', released_at = now(), released_by = 'x', releaser_id = proposer_id";
        (await Should.ThrowAsync<PostgresException>(() => ExecuteAsync($"update law.change_set {set} where id = '{id}'"))).ConstraintName.ShouldBe("change_set_two_people");
        set = $"set state = 'released', released_at = now(), released_by = 'x', releaser_id = gen_random_uuid(), releaser_person = proposer_person";
        (await Should.ThrowAsync<PostgresException>(() => ExecuteAsync($"update law.change_set {set} where id = '{id}'"))).ConstraintName.ShouldBe("change_set_two_people");
    }

    [Fact]
    public async Task A_proposed_line_stands_still_and_a_returned_one_moves_again()
    {
        var id = await DraftAsync(await ReplaceAsync("cstd_tinh", "individual", "3,1", new DateOnly(2027, 3, 1)));
        await ProposeAsync(id);
        (await Should.ThrowAsync<PostgresException>(() => ExecuteAsync($"update law.change_line set row_label = 'x' where change_set_id = '{id}'"))).ConstraintName.ShouldBe("change_line_settled");
        (await Should.ThrowAsync<PostgresException>(() => ExecuteAsync($"delete from law.change_line where change_set_id = '{id}'"))).ConstraintName.ShouldBe("change_line_settled");
        var line = (await CaseAsync(id)).Lines[0].Id;
        (await RemoveAsync(id, line)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotDrafting>();
        (await ReturnAsync(id, " ")).Refusals.ShouldHaveSingleItem().Field.ShouldBe("Reason");
        (await ReturnAsync(id, "Thiếu căn cứ")).Succeeded.ShouldBeTrue();
        (await RemoveAsync(id, line)).Succeeded.ShouldBeTrue();
        (await ProposeResultAsync(id)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NothingToPropose>();
    }

    [Fact]
    public async Task A_change_drafted_on_a_row_that_has_moved_since_is_refused()
    {
        var first = await DraftAsync(await ReplaceAsync("co_thi_dua_bo", "collective", "9", new DateOnly(2027, 3, 1)));
        var second = await DraftAsync(await ReplaceAsync("co_thi_dua_bo", "collective", "10", new DateOnly(2027, 6, 1)));
        await ProposeAsync(first);
        await ProposeAsync(second);
        (await ReleaseAsync(first, director)).Succeeded.ShouldBeTrue();
        var refused = await ReleaseAsync(second, director);
        refused.Refusals.ShouldContain(r => r is RowMoved);
        (await CaseAsync(second)).State.ShouldBe(LawChangeState.Proposed);
        (await RowsAsync("he-so-tien-thuong", "co_thi_dua_bo")).Count(r => r.From >= NewSalaryFrom).ShouldBe(1);
    }

    [Fact]
    public async Task Overlaps_and_holes_are_refused_with_a_sentence_before_anything_is_proposed()
    {
        var overlap = await DraftAsync(AddSalary(new DateOnly(2026, 12, 1)));
        (await ProposeResultAsync(overlap)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<VersionsOverlap>().Sentence.ShouldContain("cùng có hiệu lực từ 01/12/2026");
        var hole = await DraftAsync(End("luong-co-so", "2026-07-01", new DateOnly(2026, 12, 31)), AddSalary(new DateOnly(2027, 2, 1)));
        (await ProposeResultAsync(hole)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<LeavesHole>().Sentence.ShouldContain("từ 01/01/2027 đến 31/01/2027");
    }

    [Fact]
    public async Task A_line_with_faults_says_all_of_them_at_their_fields()
    {
        var id = await DraftAsync();
        var refused = await PutAsync(id, new LawLineRequest
        {
            ChangeSetId = id,
            Version = 0,
            Table = "he-so-tien-thuong",
            Action = LawChangeAction.Add,
            Values = new Dictionary<string, string?> { ["award_code"] = "khong_co", ["coefficient"] = "ba phẩy năm" },
        });
        refused.Refusals.Select(r => r.Field).ShouldBe(["Values[award_code]", "Values[subject_kind]", "Values[coefficient]", "Citation", "Day", "Certainty"], ignoreOrder: true);
    }

    [Fact]
    public async Task Confirming_raises_only_the_certainty_and_keeps_who_compared()
    {
        var row = (await RowsAsync("he-so-tien-thuong", "bang_khen_bo")).First(r => r.Certainty is Certainty.RecalledHigh && r.To is null && r.Values["subject_kind"] == "individual");
        var id = await DraftAsync(version => new LawLineRequest
        {
            ChangeSetId = default,
            Version = version,
            Table = "he-so-tien-thuong",
            Action = LawChangeAction.Confirm,
            RowKey = row.Key,
            Certainty = Certainty.Confirmed,
            CheckedBy = "Trần Thị Đối Chiếu",
            CheckedOn = new DateOnly(2026, 11, 19),
        });
        await ProposeAsync(id);
        (await ReleaseAsync(id, director)).Succeeded.ShouldBeTrue();
        var view = (await office.RunAsync((LawTableQuery q) => q.RowAsync("he-so-tien-thuong", row.Key, default)))!;
        view.Row.Certainty.ShouldBe(Certainty.Confirmed);
        view.Row.Values.Where(v => v.Key != "certainty").ShouldBe(row.Values.Where(v => v.Key != "certainty"));
        view.Confirmations.ShouldHaveSingleItem().By.ShouldBe("Trần Thị Đối Chiếu");
        (await Should.ThrowAsync<PostgresException>(() => ExecuteAsync("delete from law.confirmation"))).MessageText.ShouldContain("append-only");
    }

    [Fact]
    public async Task A_new_text_and_a_new_award_with_its_rate_come_in_one_change()
    {
        var id = await DraftAsync(
            version => new LawLineRequest
            {
                ChangeSetId = default, Version = version, Table = "van-ban", Action = LawChangeAction.Replace, RowKey = "nd_152_2025", Day = new DateOnly(2027, 3, 1), Certainty = Certainty.Derived,
                Values = new Dictionary<string, string?> { ["code"] = "nd_99_2027", ["kind"] = "Nghị định", ["number"] = "99/2027/NĐ-CP", ["title"] = "Quy định chi tiết", ["issuer"] = "Chính phủ", ["citation_order"] = "20" },
            },
            version => new LawLineRequest
            {
                ChangeSetId = default, Version = version, Table = "danh-hieu-hinh-thuc", Action = LawChangeAction.Add, Day = new DateOnly(2027, 3, 1), Citation = "Điều 1", Certainty = Certainty.Derived,
                Values = new Dictionary<string, string?> { ["code"] = "huy_hieu_moi", ["full_name"] = "Huy hiệu mới", ["name"] = "Huy hiệu", ["class"] = "form", ["authority_level"] = "province", ["subject_kinds"] = "individual,collective", ["protocol_order"] = "230" },
            },
            version => new LawLineRequest
            {
                ChangeSetId = default, Version = version, Table = "he-so-tien-thuong", Action = LawChangeAction.Add, Day = new DateOnly(2027, 3, 1), Citation = "Điều 2", Certainty = Certainty.Derived,
                Values = new Dictionary<string, string?> { ["award_code"] = "huy_hieu_moi", ["subject_kind"] = "individual", ["coefficient"] = "0,5" },
            });
        await ProposeAsync(id);
        var released = await ReleaseAsync(id, director);
        released.Refusals.ShouldBeEmpty();
        var regime = await office.RunAsync((LegalRegimeQuery q) => q.AsOfAsync(new DateOnly(2027, 3, 1), default));
        regime.Texts.ShouldContain(t => t.Code == "nd_99_2027" && !t.ContentChecked);
        regime.Texts.ShouldNotContain(t => t.Code == "nd_152_2025");
        (await AmountAsync("huy_hieu_moi", new DateOnly(2027, 3, 1))).ShouldBe(1_270_000);
    }

    [Fact]
    public async Task Only_those_with_the_permission_at_an_agencys_root_draft_and_release()
    {
        var id = await DraftAsync(await ReplaceAsync("cstd_toan_quoc", "individual", "5", new DateOnly(2027, 3, 1)));
        (await office.RunAsync((ProposeLawChange o) => o.ExecuteAsync(id, 0, director, default))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotAllowed>();
        await ProposeAsync(id);
        (await ReleaseAsync(id, officer)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotAllowed>();
        var data = new TestData(office);
        var (agency, root) = await data.AgencyAsync($"Sở {Guid.NewGuid():N}");
        var below = await data.ActorAsync(Role.Director, await data.UnitAsync(agency, root, "Phòng"));
        (await ReleaseAsync(id, below)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotAllowed>();
    }

    [Fact]
    public async Task Of_two_changes_of_one_row_released_at_the_same_time_one_stands()
    {
        var first = await DraftAsync(await ReplaceAsync("thon_van_hoa", "collective", "1,6", new DateOnly(2027, 3, 1)));
        var second = await DraftAsync(await ReplaceAsync("thon_van_hoa", "collective", "1,7", new DateOnly(2027, 3, 1)));
        await ProposeAsync(first);
        await ProposeAsync(second);
        var released = await Task.WhenAll(ReleaseAsync(first, director), ReleaseAsync(second, administrator));
        released.Count(r => r.Succeeded).ShouldBe(1);
        released.Single(r => !r.Succeeded).Refusals.ShouldContain(r => r is RowMoved);
        (await RowsAsync("he-so-tien-thuong", "thon_van_hoa")).Count(r => r.To is null).ShouldBe(1);
    }

    [Fact]
    public async Task A_code_that_is_taken_is_refused_where_it_was_typed()
    {
        var id = await DraftAsync();
        var refused = await PutAsync(id, new LawLineRequest
        {
            ChangeSetId = id, Version = 0, Table = "van-ban", Action = LawChangeAction.Replace, RowKey = "nd_30_2020", Day = new DateOnly(2027, 3, 1), Certainty = Certainty.Derived,
            Values = new Dictionary<string, string?> { ["code"] = "nd_30_2020", ["kind"] = "Nghị định", ["number"] = "1/2027/NĐ-CP", ["title"] = "Văn thư", ["issuer"] = "Chính phủ" },
        });
        refused.Refusals.ShouldHaveSingleItem().Field.ShouldBe("Values[code]");
    }

    [Fact]
    public async Task A_holiday_taken_back_counts_as_a_working_day_and_can_be_seen_again()
    {
        var rows = await office.RunAsync((LawCatalog c) => c.RowsAsync(c.Find("ngay-nghi")!, default));
        var added = await DraftAsync(version => new LawLineRequest
        {
            ChangeSetId = default, Version = version, Table = "ngay-nghi", Action = LawChangeAction.Add, Citation = "Thông báo", Certainty = Certainty.Derived,
            Values = new Dictionary<string, string?> { ["day"] = "22/9/2027", ["kind"] = "rest", ["name"] = "Nghỉ bù" },
        });
        await ProposeAsync(added);
        (await ReleaseAsync(added, director)).Refusals.ShouldBeEmpty();
        (await CalendarAsync()).IsWorkingDay(new DateOnly(2027, 9, 22)).ShouldBeFalse();
        var row = (await office.RunAsync((LawCatalog c) => c.RowsAsync(c.Find("ngay-nghi")!, default))).Single(r => rows.All(o => o.Key != r.Key));
        var taken = await DraftAsync(version => new LawLineRequest { ChangeSetId = default, Version = version, Table = "ngay-nghi", Action = LawChangeAction.End, RowKey = row.Key });
        await ProposeAsync(taken);
        (await ReleaseAsync(taken, director)).Refusals.ShouldBeEmpty();
        (await CalendarAsync()).IsWorkingDay(new DateOnly(2027, 9, 22)).ShouldBeTrue();
        (await office.RunAsync((LawTableQuery q) => q.RowAsync("ngay-nghi", row.Key, default)))!.Line.Standing.ShouldBe(LawStanding.Ended);
    }

    [Fact]
    public async Task A_new_report_form_takes_the_sections_of_the_form_it_replaces()
    {
        var old = (await office.RunAsync((LawCatalog c) => c.RowsAsync(c.Find("mau-bao-cao")!, default))).First(r => r.Values["document_code"] == "nd_152_2025" && r.Values["purpose"] == "movement");
        var id = await DraftAsync(version => new LawLineRequest
        {
            ChangeSetId = default, Version = version, Table = "mau-bao-cao", Action = LawChangeAction.Replace, RowKey = old.Key, Day = new DateOnly(2027, 3, 1), Certainty = Certainty.Derived,
            Values = new Dictionary<string, string?> { ["form_number"] = "8a", ["document_code"] = "nd_152_2025", ["meaning"] = "Báo cáo chuyên đề", ["purpose"] = "movement" },
        });
        await ProposeAsync(id);
        (await ReleaseAsync(id, director)).Refusals.ShouldBeEmpty();
        var forms = await office.RunAsync((ReportFormsQuery q) => q.AllAsync(default));
        var form = forms.Single(f => f.FormNumber == "8a");
        forms.Single(f => f.Id.ToString() == old.Key).InForceOn(new DateOnly(2027, 3, 1)).ShouldBeFalse();
        var parts = await office.RunAsync((ReportFormsQuery q) => q.PartsOfAsync(form.Id, default));
        parts.Select(p => p.Code).ShouldBe((await office.RunAsync((ReportFormsQuery q) => q.PartsOfAsync(Guid.Parse(old.Key), default))).Select(p => p.Code));
        parts.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task An_agency_has_papers_of_its_own_and_no_other_agency_writes_them()
    {
        var (agency, root) = await new TestData(office).AgencyAsync($"Sở {Guid.NewGuid():N}");
        var own = await new TestData(office).ActorAsync(Role.StandingOfficer, root);
        var paper = (await office.RunAsync((LawCatalog c) => c.RowsAsync(c.Find("giay-to-ho-so")!, default)))[0].Key;
        LawLineRequest Line(uint version) => new()
        {
            ChangeSetId = default, Version = version, Table = "thanh-phan-ho-so", Action = LawChangeAction.Add, Day = new DateOnly(2027, 1, 1), Citation = "Quyết định của Sở", Certainty = Certainty.Derived,
            Values = new Dictionary<string, string?> { ["award_code"] = "giay_khen_so", ["award_class"] = "form", ["level"] = "department", ["route"] = "normal", ["proposer"] = "unit", ["parts"] = paper, ["agency_id"] = agency.ToString() },
        };
        var id = await DraftAsync();
        (await PutAsync(id, Line(0))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotOwnRow>();
        var version = (await CaseAsync(id)).Version;
        (await office.RunAsync((PutLawLine o) => o.ExecuteAsync(Line(version) with { ChangeSetId = id }, own, default))).Refusals.ShouldBeEmpty();
        await ProposeAsync(id);
        (await ReleaseAsync(id, director)).Refusals.ShouldBeEmpty();
        var row = (await office.RunAsync((LawCatalog c) => c.RowsAsync(c.Find("thanh-phan-ho-so")!, default))).Single(r => r.Values["agency_id"] == agency.ToString());
        row.Values["scope"].ShouldBe("agency");
    }

    [Fact]
    public async Task A_stale_screen_neither_proposes_nor_releases()
    {
        var id = await DraftAsync(await ReplaceAsync("ttldxs", "collective", "1,6", new DateOnly(2027, 3, 1)));
        var seen = (await CaseAsync(id)).Version;
        await PutAsync(id, (await ReplaceAsync("ttldtt", "collective", "0,9", new DateOnly(2027, 3, 1)))(0));
        (await office.RunAsync((ProposeLawChange o) => o.ExecuteAsync(id, seen, officer, default))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<ChangedMeanwhile>();
        var proposed = (await CaseAsync(id)).Version;
        await ProposeAsync(id);
        (await office.RunAsync((ReleaseLawChange o) => o.ExecuteAsync(id, proposed, director, default))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<ChangedMeanwhile>();
        (await CaseAsync(id)).State.ShouldBe(LawChangeState.Proposed);
    }
}
