using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Certificates;
using ThiDua.Core.Decisions.Frozen;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Records;
using ThiDua.Papers.Writing.Certificates;
using ThiDua.Testing;

namespace ThiDua.Core.Tests.Decisions.Certificates;

public sealed class LayoutTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly DateOnly Today = new(2025, 9, 10);
    private readonly TestOffice office = new(database, Today);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task A_decision_keeps_the_layout_it_was_issued_with_when_the_layout_changes_later()
    {
        var (scene, layout) = await SetAsync();
        await scene.SelectPersonAsync("Vũ Thị Lan");
        await scene.SelectUnitAsync();
        var id = await scene.ApprovedAsync();
        (await scene.IssueAsync(id, "5", Today)).ShouldSucceed();

        (await SaveAsync(scene, layout, NameAt(90))).ShouldSucceed();

        var facts = await scene.RunAsync((DecisionFactsQuery q) => q.LoadAsync(id, Ct));
        facts.Layouts!.For(SubjectKind.Individual)!.ShouldSatisfyAllConditions(
            l => l.LayoutId.ShouldBe(layout),
            l => l.Revision.ShouldBe(1),
            l => l.Design.Fields.Single(f => f.Text == CertificateText.RecipientName).Box.Y.ShouldBe(103.5));
        facts.Layouts.For(SubjectKind.Collective)!.LayoutId.ShouldBeNull();
        (await scene.RunAsync((ProofQuery q) => q.FindAsync(id, scene.Director, Ct)))!.Papers.ShouldAllBe(p => p.FileIntact && p.Rebuilds == true);
    }

    [Fact]
    public async Task Saving_adds_a_version_and_an_earlier_one_comes_back_as_the_newest()
    {
        var (scene, layout) = await SetAsync();

        (await SaveAsync(scene, layout, NameAt(90))).ShouldSucceed().Revision.ShouldBe(2);
        (await scene.RunAsync(async (RestoreLayout o) => await o.ExecuteAsync(layout, await VersionAsync(layout), 1, scene.Officer, Ct))).ShouldSucceed().Revision.ShouldBe(3);

        var details = (await FindAsync(scene, layout))!;
        details.Design.Fields.Single(f => f.Text == CertificateText.RecipientName).Box.Y.ShouldBe(103.5);
        details.Versions.Select(v => (v.Revision, v.Restores)).ShouldBe([(3, 1), (2, null), (1, null)]);
    }

    [Fact]
    public async Task Of_two_who_save_the_same_version_the_second_is_told()
    {
        var (scene, layout) = await SetAsync();
        var seen = await VersionAsync(layout);
        (await SaveAsync(scene, layout, NameAt(90))).ShouldSucceed();

        (await SaveAsync(scene, layout, NameAt(95), seen)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<ChangedMeanwhile>();
    }

    [Fact]
    public async Task A_layout_with_faults_is_refused_at_its_fields_and_a_code_without_an_address_is_too()
    {
        var (scene, layout) = await SetAsync();

        var refusals = (await SaveAsync(scene, layout, NameAt(300) with { Qr = new CertificateQr(false, 20, 20, 20) })).Refusals;

        refusals.ShouldContain(r => r.Field == $"Fields[{(int)CertificateText.RecipientName}].X" && r.Sentence.Contains("Ô phải nằm trong trang"));
        refusals.ShouldContain(r => r is NoCheckAddress);
    }

    [Fact]
    public async Task One_layout_is_in_use_for_an_award_and_kind_of_subject()
    {
        var (scene, first) = await SetAsync();
        var second = (await CreateAsync(scene, "Phôi mới", first)).ShouldSucceed();
        second.InUse.ShouldBeFalse();

        (await scene.RunAsync((ChooseLayout o) => o.ExecuteAsync(second.Id, true, scene.Officer, Ct))).ShouldSucceed();

        (await scene.RunAsync((LayoutQuery q) => q.ListAsync(scene.Officer, Ct)))!.Layouts.Where(l => l.InUse).Select(l => l.Id).ShouldBe([second.Id]);
        (await CreateAsync(scene, "phôi MỚI")).Refusals.ShouldContain(r => r is HeldByDatabase);
    }

    [Fact]
    public async Task Only_those_who_record_issue_in_the_agency_change_its_layouts()
    {
        var (scene, layout) = await SetAsync();

        (await CreateAsync(scene, "Mẫu khác", by: scene.Accountant)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotAllowed>();
        (await scene.RunAsync(async (ChooseLayout o) => await o.ExecuteAsync(layout, false, scene.Accountant, Ct))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotAllowed>();
        (await FindAsync(scene, layout, scene.Accountant)).ShouldBeNull();
    }

    [Fact]
    public async Task The_database_keeps_versions_emblems_and_codes_as_they_are()
    {
        var (_, layout) = await SetAsync();
        foreach (var sql in new[] { $"update decisions.certificate_layout_version set saved_by = 'x' where layout_id = '{layout}'", "delete from decisions.certificate_layout_version" })
        {
            (await Should.ThrowAsync<PostgresException>(() => office.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(sql)))).Message.ShouldContain("append-only");
        }
    }

    [Fact]
    public async Task An_emblem_must_be_a_picture()
    {
        var (scene, _) = await SetAsync();
        var bytes = "\u0089PNG\r\n\u001a\nno picture"u8.ToArray();

        (await scene.RunAsync((SaveEmblem o) => o.ExecuteAsync(new IncomingFile("bieu-tuong.png", bytes.Length, () => new MemoryStream(bytes), "Emblem"), scene.Officer, Ct)))
            .Refusals.ShouldHaveSingleItem().ShouldBeOfType<FileRefused>().Field.ShouldBe("Emblem");
    }

    [Fact]
    public async Task A_text_too_long_for_its_box_stops_the_draft_and_later_the_issue_which_writes_nothing()
    {
        var (scene, layout) = await SetAsync();
        await scene.SelectPersonAsync("Vũ Thị Ngọc Lan");
        var id = await scene.ApprovedAsync();
        (await SaveAsync(scene, layout, NameAt(90, width: 8))).ShouldSucceed();

        var refusal = (await scene.IssueAsync(id, "5", Today)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<CertificateTooLong>();

        refusal.Sentence.ShouldContain("Vũ Thị Ngọc Lan");
        refusal.Sentence.ShouldContain("Tên tập thể, cá nhân");
        (await scene.ItemsAsync(id)).ShouldAllBe(i => i.RegisterNumber == null);
        (await scene.RunAsync(async (ReturnDecision o) => await o.ExecuteAsync(new ReturnDecisionRequest { DecisionId = id, Version = await scene.VersionAsync(id), Reason = "Rút gọn tên" }, scene.Director, Ct))).ShouldSucceed();
        (await scene.RunAsync(async (SendToCheck o) => await o.ExecuteAsync(new SendToCheckRequest { DecisionId = id, Version = await scene.VersionAsync(id) }, scene.Officer, Ct)))
            .Refusals.ShouldHaveSingleItem().ShouldBeOfType<CertificateTooLong>();
    }

    [Fact]
    public async Task The_list_of_layouts_asks_as_often_for_three_as_for_one()
    {
        var (scene, _) = await SetAsync();
        var one = await CountAsync();
        (await CreateAsync(scene, "Phôi hai")).ShouldSucceed();
        (await CreateAsync(scene, "Phôi ba")).ShouldSucceed();
        (await CountAsync()).ShouldBe(one);

        async Task<int> CountAsync()
        {
            using var queries = new QueryCount();
            (await scene.RunAsync((LayoutQuery q) => q.ListAsync(scene.Officer, Ct))).ShouldNotBeNull();
            return queries.Count;
        }
    }

    private static CertificateDesign NameAt(double y, double width = 225) => CertificateDesigns.FullPrint with
    {
        Fields = [.. CertificateDesigns.FullPrint.Fields.Select(f => f.Text is CertificateText.RecipientName ? f with { Box = f.Box with { Y = y, Width = width }, LeastSize = 10 } : f)],
    };

    private async Task<(DecisionScene Scene, Guid Layout)> SetAsync()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddDays(-30));
        return (scene, (await CreateAsync(scene, "Phôi cá nhân")).ShouldSucceed().Id);
    }

    private static Task<Result<LayoutCreated>> CreateAsync(DecisionScene scene, string name, Guid? copyOf = null, Actor? by = null) => scene.RunAsync((CreateLayout o) => o.ExecuteAsync(
        new CreateLayoutRequest { Name = name, AwardCode = "giay_khen_so", SubjectKind = SubjectKind.Individual, CopyOf = copyOf }, by ?? scene.Officer, Ct));

    private async Task<Result<LayoutSaved>> SaveAsync(DecisionScene scene, Guid layout, CertificateDesign design, uint? version = null)
    {
        var seen = version ?? await VersionAsync(layout);
        return await scene.RunAsync((SaveLayout o) => o.ExecuteAsync(new SaveLayoutRequest { LayoutId = layout, Version = seen, Name = "Phôi cá nhân", Design = design }, scene.Officer, Ct));
    }

    private static Task<LayoutDetails?> FindAsync(DecisionScene scene, Guid layout, Actor? by = null) => scene.RunAsync((LayoutQuery q) => q.FindAsync(layout, by ?? scene.Officer, Ct));

    private Task<uint> VersionAsync(Guid layout) => office.WithDbAsync(db => db.CertificateLayouts.Where(l => l.Id == layout).Select(l => l.Version).SingleAsync());
}
