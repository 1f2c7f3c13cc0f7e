using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Proposals;
using ThiDua.Core.Organizations;
using ThiDua.Core.Organizations.Outside;
using ThiDua.Testing;

namespace ThiDua.Core.Tests.Nominations.Proposals;

public sealed class ProposalTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly string[] Anh = ["1", "ĐẶNG THỊ ÁNH", "", "Chuyên viên", "", "Giấy khen của Giám đốc Sở", "Số hóa 1.200 hồ sơ"];
    private static readonly string[] Binh = ["2", "Vũ V. Bình", "", "Trưởng phòng", "", "Giấy khen", ""];
    private static readonly string[] Nobody = ["3", "Ngô Thị Lạ", "1988", "Cộng tác viên", "", "Giấy khen", "Góp ý quy trình"];

    private const string Letters = "BCDGHKLMNPQRSTVX";

    private readonly TestOffice office = new(database, NominationScene.Today);
    private NominationScene scene = null!;
    private ProposalScene proposals = null!;

    public async ValueTask InitializeAsync()
    {
        scene = await NominationScene.SetAsync(office);
        proposals = new ProposalScene(office, scene);
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Reading_a_list_proposes_and_makes_no_dossier()
    {
        var received = NominationScene.Must(await proposals.SendAsync(null, null, Anh, Binh, Nobody));
        var review = await proposals.ReviewAsync(received.ListId);

        review.Lines.Select(l => l.Subject).ShouldBe([$"Person:{scene.AnhId}", $"Person:{scene.BinhId}", ""]);
        review.Lines.Select(l => l.IsCertain).ShouldBe([true, false, false]);
        review.Lines.Select(l => l.OfferId).ShouldBe([scene.CertificateId, scene.CertificateId, scene.CertificateId]);
        review.Lines[1].Doubts.ShouldHaveSingleItem().ShouldContain("viết tắt");
        review.Lines[2].Doubts.ShouldHaveSingleItem().ShouldStartWith("Không có trong danh sách của đơn vị");
        review.Paper.ShouldBe("Tờ trình số 07/TTr-QLKH ngày 01/6/2026");
        (await office.WithDbAsync(db => db.Nominations.CountAsync(n => n.MovementId == scene.MovementId))).ShouldBe(0);
        (await office.WithDbAsync(db => db.OutsideSubjects.CountAsync(s => s.UnitId == scene.DivisionId))).ShouldBe(0);
    }

    [Fact]
    public async Task A_list_that_waits_stands_on_the_desk_of_its_unit_until_it_is_closed()
    {
        var received = NominationScene.Must(await proposals.SendAsync(null, null, Anh, Binh));
        (await HomeAsync(scene.Head)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            item => item.Url.ShouldBe($"/ho-so/to-trinh/{received.ListId}"),
            item => item.Wording!.ShouldEndWith("còn 2 dòng chưa quyết"));
        (await HomeAsync(scene.Head with { Grants = [] })).ShouldBeEmpty();
        var version = (await proposals.ReviewAsync(received.ListId)).Version;
        NominationScene.Must(await office.RunAsync((DropProposal o) => o.ExecuteAsync(new DropProposalRequest(received.ListId, version), scene.Head, default)));
        (await HomeAsync(scene.Head)).ShouldBeEmpty();

        Task<IReadOnlyList<HomeItem>> HomeAsync(Actor actor) => office.RunAsync((ProposalHome q) => q.ItemsAsync(actor, default));
    }

    [Fact]
    public async Task The_review_asks_as_often_for_three_lines_as_for_one()
    {
        var one = await CountAsync(NominationScene.Must(await proposals.SendAsync(null, null, Anh)).ListId);
        (await CountAsync(NominationScene.Must(await proposals.SendAsync(null, null, Anh, Binh, Nobody)).ListId)).ShouldBe(one);

        async Task<int> CountAsync(Guid id)
        {
            using var queries = new QueryCount();
            await proposals.ReviewAsync(id);
            return queries.Count;
        }
    }

    [Fact]
    public async Task A_confirmed_list_makes_all_its_dossiers_and_keeps_where_they_came_from()
    {
        var id = NominationScene.Must(await proposals.SendAsync(null, null, Anh, Binh, Nobody)).ListId;
        NominationScene.Must(await proposals.AcceptCertainAsync(id)).ShouldBe(new ProposalSaved(1, 2));
        var lines = (await proposals.ReviewAsync(id)).Lines;
        NominationScene.Must(await proposals.SaveAsync(id, ProposalScene.Edit(lines[1], LineDecision.Accept), ProposalScene.Edit(lines[2], LineDecision.Accept, EditedLine.New))).Open.ShouldBe(0);

        NominationScene.Must(await proposals.ConfirmAsync(id)).ShouldBe(new ProposalConfirmed(3, 1));

        var dossiers = await office.WithDbAsync(db => db.Nominations.AsNoTracking().Include(n => n.Person).Where(n => n.MovementId == scene.MovementId).OrderBy(n => n.SubjectName).ToListAsync());
        dossiers.ShouldAllBe(n => n.State == NominationState.Draft && n.AwardOfferId == scene.CertificateId);
        dossiers.Single(n => n.PersonId == scene.AnhId).Achievement.ShouldBe("Số hóa 1.200 hồ sơ");
        var made = dossiers.Single(n => n.SubjectName == "Ngô Thị Lạ");
        made.SubjectTitle.ShouldBe("Cộng tác viên");
        made.Person!.IsOutside.ShouldBeTrue();
        var origin = await office.RunAsync<ProposalListQuery, DossierOrigin?>(q => q.OriginAsync(made.Id, default));
        (origin.ShouldNotBeNull().FileName, origin.Place).ShouldBe(("to-trinh.docx", "Bảng 1, dòng 4"));
        var about = await office.WithDbAsync(db => db.Set<LedgerSubject>().Where(s => s.SubjectId == made.Id).Select(s => s.Process.Title).SingleAsync());
        about.ShouldBe("Lập hồ sơ từ tờ trình to-trinh.docx");
    }

    [Fact]
    public async Task A_list_is_confirmed_once_and_then_held_fast()
    {
        var id = NominationScene.Must(await proposals.SendAsync(null, null, Anh)).ListId;
        NominationScene.Must(await proposals.AcceptCertainAsync(id));
        var both = await Task.WhenAll(proposals.ConfirmAsync(id, 1), proposals.ConfirmAsync(id, 1));
        both.Count(r => r.Succeeded).ShouldBe(1);
        (await proposals.ConfirmAsync(id, 1)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<ProposalClosed>();
        (await office.WithDbAsync(db => db.Nominations.CountAsync(n => n.PersonId == scene.AnhId))).ShouldBe(1);
        var held = await Should.ThrowAsync<PostgresException>(() => office.WithDbAsync(db => db.Database.ExecuteSqlAsync($"update nominations.proposal_line set name = 'Khác' where list_id = {id}")));
        held.ConstraintName.ShouldBe("proposal_list_is_closed");
    }

    [Fact]
    public async Task What_nobody_decided_on_or_changed_meanwhile_is_not_confirmed()
    {
        var id = NominationScene.Must(await proposals.SendAsync(null, null, Anh, Binh)).ListId;
        NominationScene.Must(await proposals.AcceptCertainAsync(id));
        (await proposals.ConfirmAsync(id)).Refusals.ShouldHaveSingleItem().ShouldBe(new LinesOpen(1));
        var line = (await proposals.ReviewAsync(id)).Lines[1];
        NominationScene.Must(await proposals.SaveAsync(id, ProposalScene.Edit(line, LineDecision.Skip)));
        (await proposals.ConfirmAsync(id, expected: 2)).Refusals.ShouldHaveSingleItem().ShouldBe(new ProposalCountChanged(1));
        (await office.WithDbAsync(db => db.Nominations.CountAsync(n => n.MovementId == scene.MovementId))).ShouldBe(0);
        NominationScene.Must(await proposals.ConfirmAsync(id)).Dossiers.ShouldBe(1);
    }

    [Fact]
    public async Task Somebody_who_has_a_dossier_is_said_so_and_never_proposed_twice()
    {
        var first = NominationScene.Must(await scene.ProposeAsync(scene.AnhId));
        var id = NominationScene.Must(await proposals.SendAsync(null, null, Anh, ["2", "Đặng Thị Ánh", "", "", "", "Giấy khen", ""])).ListId;
        var lines = (await proposals.ReviewAsync(id)).Lines;

        lines[0].NominationId.ShouldBe(first.NominationId);
        lines.ShouldAllBe(l => !l.IsCertain && l.Doubts.Any(d => d.StartsWith("Đã có hồ sơ", StringComparison.Ordinal)) && l.Doubts.Any(d => d.StartsWith("Hai dòng", StringComparison.Ordinal)));
        var refusal = (await proposals.SaveAsync(id, ProposalScene.Edit(lines[0], LineDecision.Accept))).Refusals.ShouldHaveSingleItem();
        refusal.Field.ShouldBe("Lines[0].Subject");
        (await proposals.ReviewAsync(id)).Accepted.ShouldBe(0);
    }

    [Fact]
    public async Task A_dossier_made_meanwhile_stops_the_whole_list()
    {
        var id = NominationScene.Must(await proposals.SendAsync(null, null, Anh, ["2", "Vũ Văn Bình", "", "", "", "Giấy khen", ""])).ListId;
        NominationScene.Must(await proposals.AcceptCertainAsync(id)).Accepted.ShouldBe(2);
        NominationScene.Must(await scene.ProposeAsync(scene.AnhId));
        (await proposals.ConfirmAsync(id)).Refusals.ShouldHaveSingleItem().Sentence.ShouldStartWith("Dòng 1: ĐẶNG THỊ ÁNH đã có hồ sơ");
        (await office.WithDbAsync(db => db.Nominations.CountAsync(n => n.MovementId == scene.MovementId))).ShouldBe(1);
    }

    [Fact]
    public async Task A_name_typed_anew_is_compared_again()
    {
        var id = NominationScene.Must(await proposals.SendAsync(null, null, ["1", "Đặng Ánh Thị", "", "", "", "Giấy khen", ""])).ListId;
        var line = (await proposals.ReviewAsync(id)).Lines[0];
        line.Subject.ShouldBeEmpty();
        NominationScene.Must(await proposals.SaveAsync(id, ProposalScene.Edit(line, LineDecision.Open) with { Name = "Đặng Thị Ánh" }));
        (await proposals.ReviewAsync(id)).Lines[0].Subject.ShouldBe($"Person:{scene.AnhId}");
    }

    [Fact]
    public async Task Wrong_input_is_said_with_its_field_and_nothing_of_it_is_kept()
    {
        var id = NominationScene.Must(await proposals.SendAsync(null, null, Anh, Nobody)).ListId;
        var lines = (await proposals.ReviewAsync(id)).Lines;
        var refused = await proposals.SaveAsync(
            id,
            ProposalScene.Edit(lines[0], LineDecision.Accept, $"Person:{scene.DungId}") with { Achievement = new string('đ', 1001), BirthDate = new DateOnly(2999, 1, 1) },
            ProposalScene.Edit(lines[1], LineDecision.Accept, EditedLine.New) with { Name = new string('x', 301), Kind = null, OfferId = Guid.NewGuid() });
        refused.Refusals.Select(r => r.Field).ShouldBe(
            ["Lines[0].BirthDate", "Lines[0].Achievement", "Lines[0].Subject", "Lines[1].Name", "Lines[1].Kind", "Lines[1].OfferId"], ignoreOrder: true);
        (await proposals.ReviewAsync(id)).Lines.ShouldAllBe(l => l.Decision == LineDecision.Open);
    }

    [Fact]
    public async Task A_stale_screen_overwrites_nothing()
    {
        var id = NominationScene.Must(await proposals.SendAsync(null, null, Anh)).ListId;
        var review = await proposals.ReviewAsync(id);
        NominationScene.Must(await proposals.AcceptCertainAsync(id));
        var stale = await office.RunAsync<SaveProposalLines, Result<ProposalSaved>>(o => o.ExecuteAsync(
            new SaveProposalLinesRequest(id, review.Version, [ProposalScene.Edit(review.Lines[0], LineDecision.Skip)]), scene.Head, default));
        stale.Refusals.ShouldHaveSingleItem().ShouldBeOfType<ChangedMeanwhile>();
        (await proposals.ReviewAsync(id)).Accepted.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_file_lies_open_once_and_a_dropped_one_may_come_again()
    {
        var file = ProposalScene.Docx(ProposalScene.Heading, Anh);
        var first = NominationScene.Must(await proposals.SendAsync(file, "to-trinh.docx"));
        NominationScene.Must(await proposals.SendAsync(file, "ten-khac.docx")).ShouldBe(first with { WasOpen = true });
        var version = (await proposals.ReviewAsync(first.ListId)).Version;
        NominationScene.Must(await office.RunAsync<DropProposal, Result<Done>>(o => o.ExecuteAsync(new DropProposalRequest(first.ListId, version), scene.Head, default)));
        NominationScene.Must(await proposals.SendAsync(file, "to-trinh.docx")).ListId.ShouldNotBe(first.ListId);
    }

    [Fact]
    public async Task The_award_that_the_person_names_fills_rows_without_one_and_no_others()
    {
        var file = ProposalScene.Docx(["STT", "Họ và tên", "Hình thức"], ["1", "Đặng Thị Ánh", ""], ["2", "Vũ Văn Bình", "Bằng khen của Chủ tịch UBND tỉnh"]);
        var id = NominationScene.Must(await proposals.SendAsync(file, "a.docx", offer: scene.CertificateId)).ListId;
        var lines = (await proposals.ReviewAsync(id)).Lines;
        lines.Select(l => l.OfferId).ShouldBe([scene.CertificateId, scene.MeritId]);
        lines.ShouldAllBe(l => l.IsCertain);
    }

    [Fact]
    public async Task Only_who_proposes_for_the_unit_sends_sees_and_confirms_its_lists()
    {
        (await proposals.SendAsync(scene.CentreHead, null, Anh)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotFound>();
        var id = NominationScene.Must(await proposals.SendAsync(scene.Officer, null, Anh)).ListId;
        (await office.RunAsync<ProposalListQuery, ProposalReview?>(q => q.FindAsync(id, LineFilter.All, 1, scene.CentreHead, default))).ShouldBeNull();
        (await office.RunAsync<ConfirmProposal, Result<ProposalConfirmed>>(o => o.ExecuteAsync(new ConfirmProposalRequest(id, 0, 1), scene.CentreHead, default))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotFound>();
        var file = (await proposals.ReviewAsync(id)).FileId;
        (await office.RunAsync<ProposalFiles, bool>(g => g.MayReadAsync(scene.Head, file, default))).ShouldBeTrue();
        (await office.RunAsync<ProposalFiles, bool>(g => g.MayReadAsync(scene.CentreHead, file, default))).ShouldBeFalse();
    }

    [Fact]
    public async Task Neither_a_file_without_a_list_nor_one_after_the_deadline_is_taken()
    {
        (await proposals.SendAsync(ProposalScene.Docx(["Kính gửi"]), "a.docx")).Refusals.ShouldHaveSingleItem().ShouldBeOfType<ProposalNotRead>().Field.ShouldBe("File");
        office.Clock.MoveTo(NominationScene.DeadlineDay, hour: 0);
        (await proposals.SendAsync(null, null, Anh)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<DeadlinePassed>();
        (await office.WithDbAsync(db => db.ProposalLists.CountAsync(l => l.MovementId == scene.MovementId))).ShouldBe(0);
    }

    [Fact]
    public async Task A_thousand_rows_are_read_reviewed_and_confirmed_in_seconds()
    {
        await scene.ChangeAsync(db =>
        {
            foreach (var i in Enumerable.Range(1, 1000))
            {
                var person = new Person { Id = Guid.CreateVersion7(), AgencyId = scene.AgencyId, FullName = $"Trần Văn {Word(i)}", StaffKind = StaffKind.CivilServant };
                db.Add(person);
                db.Add(new Membership { Id = Guid.CreateVersion7(), PersonId = person.Id, UnitId = scene.DivisionId, Position = "Chuyên viên", IsPrimary = true, ValidFrom = TestData.Founded });
            }
        });
        var rows = Enumerable.Range(1, 1000).Select(i => new[] { $"{i}", $"Trần Văn {Word(i)}", "", "Chuyên viên", "", "Giấy khen", "Hoàn thành tốt nhiệm vụ" }).ToArray();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var id = NominationScene.Must(await proposals.SendAsync(null, null, rows)).ListId;
        var read = watch.Elapsed;
        NominationScene.Must(await proposals.AcceptCertainAsync(id)).Accepted.ShouldBe(1000);
        var accepted = watch.Elapsed;
        NominationScene.Must(await proposals.ConfirmAsync(id)).Dossiers.ShouldBe(1000);
        TestContext.Current.TestOutputHelper?.WriteLine($"read {read.TotalSeconds:0.0} s, accepted {accepted.TotalSeconds:0.0} s, confirmed {watch.Elapsed.TotalSeconds:0.0} s");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    // Without i and y, which names write for one another.
    private static string Word(int i) => string.Concat(Letters[i / 256], char.ToLowerInvariant(Letters[i / 16 % 16]), char.ToLowerInvariant(Letters[i % 16]));
}
