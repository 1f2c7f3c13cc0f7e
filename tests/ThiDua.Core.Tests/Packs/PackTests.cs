using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Core.Records.Packs;
using ThiDua.Core.Tests.Decisions;

namespace ThiDua.Core.Tests.Packs;

/// <summary>Packs of a movement with a decision: what goes in, as which bytes, for whom, and how its making runs and ends.</summary>
public sealed class PackTests(TestServer server) : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2025, 9, 10);
    private readonly TestDatabase database = new(server);
    private TestOffice office = null!;
    private DecisionScene scene = null!;
    private Actor officer = null!;

    private PackAbout About => new(scene.MovementId, null);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        office = new TestOffice(database, Today);
        scene = await DecisionScene.SetAsync(office, Today.AddDays(-30));
        officer = await AccountAsync(Role.StandingOfficer, scene.RootId);
    }

    public async ValueTask DisposeAsync()
    {
        await office.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task A_draft_is_named_as_one_and_an_issued_paper_goes_in_as_its_frozen_bytes()
    {
        await scene.SelectPersonAsync("Vũ Thị Lan");
        var id = await scene.ApprovedAsync();
        var draft = (await PackAsync(officer)).Entries.Single(e => e.Paper.Standing is PackStanding.Draft && e.Paper.Step is PackStep.Decision);
        draft.Path.ShouldBe("07-Quyet-dinh/Quyet-dinh-du-thao-QD-SKHCN.docx");

        (await scene.IssueAsync(id, "5", Today)).ShouldSucceed();
        var files = await FilesAsync(officer);
        files.Keys.ShouldContain("07-Quyet-dinh/Quyet-dinh-05-QD-SKHCN.docx");
        files.Keys.ShouldNotContain(name => name.StartsWith("07-", StringComparison.Ordinal) && name.Contains("du-thao", StringComparison.OrdinalIgnoreCase));
        var frozen = await office.WithDbAsync(db => db.IssuedPapers.Where(p => p.AboutId == id).Select(p => p.File.Sha256).ToListAsync(Ct));
        frozen.Count.ShouldBe(2);
        files.Values.Select(HashOf).Order().ShouldBe(frozen.Order());
    }

    [Fact]
    public async Task A_file_that_was_changed_in_the_store_is_said_in_the_index_and_counted()
    {
        await IssuedAsync();
        var sha256 = await office.WithDbAsync(db => db.IssuedPapers.Where(p => p.MovementId == scene.MovementId && p.Kind == IssuedPaperKind.Decision).Select(p => p.File.Sha256).SingleAsync(Ct));
        await File.AppendAllTextAsync(Directory.EnumerateFiles(office.FilesFolder, sha256, SearchOption.AllDirectories).Single(), " ", Ct);
        (await WriteAsync(officer)).Faults.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_is_gone_leaves_the_rest_of_the_pack_whole()
    {
        await IssuedAsync();
        var before = await FilesAsync(officer);
        var sha256 = await office.WithDbAsync(db => db.IssuedPapers.Where(p => p.MovementId == scene.MovementId && p.Kind == IssuedPaperKind.Certificates).Select(p => p.File.Sha256).SingleAsync(Ct));
        File.Delete(Directory.EnumerateFiles(office.FilesFolder, sha256, SearchOption.AllDirectories).Single());
        var (faults, zip) = await WriteAsync(officer);
        faults.ShouldBe(1);
        NamesOf(zip).Count.ShouldBe(before.Count);
        NamesOf(zip).ShouldContain(PackIndex.FileName);
    }

    [Fact]
    public async Task A_run_is_made_once_kept_a_day_and_belongs_to_who_asked()
    {
        await IssuedAsync();
        var run = await AskAsync();
        (await AskAsync()).ShouldBe(run, "asking twice gives the run that waits");
        await Task.WhenAll(MakeAsync(run), MakeAsync(run));
        var made = (await LatestAsync(officer))!;
        (made.State, made.Faults, made.Written).ShouldBe((PackRunState.Ready, 0, made.Papers!.Value));
        (await OpensAsync(run, officer)).ShouldBeTrue();
        var colleague = await AccountAsync(Role.StandingOfficer, scene.RootId);
        (await OpensAsync(run, colleague)).ShouldBeFalse("somebody else's zip");
        (await LatestAsync(colleague)).ShouldBeNull();

        office.Clock.MoveTo(Today.AddDays(3));
        (await office.RunAsync((ForgetPacks o) => o.ExecuteAsync(Ct))).ShouldBe(1);
        (await OpensAsync(run, officer)).ShouldBeFalse();
        (await LatestAsync(officer))!.State.ShouldBe(PackRunState.Gone);
        (await FilesAsync(officer)).Count.ShouldBe(2, "the papers themselves stay");
    }

    [Fact]
    public async Task A_zip_is_not_handed_out_once_the_readers_rights_have_changed()
    {
        await IssuedAsync();
        var run = await AskAsync();
        await MakeAsync(run);
        (await OpensAsync(run, officer)).ShouldBeTrue();
        (await OpensAsync(run, officer with { Grants = [] })).ShouldBeFalse();
    }

    [Fact]
    public async Task A_run_that_was_stopped_leaves_nothing_and_one_left_behind_is_ended()
    {
        await IssuedAsync();
        var files = Directory.GetFiles(office.FilesFolder, "*", SearchOption.AllDirectories).Length;
        var stopped = await AskAsync();
        (await office.RunAsync((CancelPack o) => o.ExecuteAsync(stopped, officer, Ct))).Succeeded.ShouldBeTrue();
        await MakeAsync(stopped);
        (await LatestAsync(officer))!.State.ShouldBe(PackRunState.Cancelled);
        (await office.RunAsync((CancelPack o) => o.ExecuteAsync(stopped, officer, Ct))).Refusals.Single().ShouldBeOfType<WrongState>();

        // Stopped between two papers: the writer is told, and throws away what it has.
        var (faults, _) = await WriteAsync(officer, goOn: false);
        faults.ShouldBeNull();
        Directory.GetFiles(office.FilesFolder, "*", SearchOption.AllDirectories).Length.ShouldBe(files);

        var left = await AskAsync();
        await office.WithDbAsync(db => db.Database.ExecuteSqlAsync($"update records.pack_run set state = 'making' where id = {left}", Ct));
        office.Clock.MoveTo(office.Clock.GetUtcNow().AddMinutes(11));
        (await office.RunAsync((MakePack o) => o.WaitingAsync(Ct))).ShouldBeEmpty();
        (await LatestAsync(officer))!.State.ShouldBe(PackRunState.Failed);
    }

    [Fact]
    public async Task A_unit_head_gets_no_decisions_of_the_agency_and_an_outsider_nothing_of_a_movement_that_does_not_ask_them()
    {
        await IssuedAsync();
        var stranger = await AccountAsync(Role.OutsideProposer, scene.UnitId);
        (await office.RunAsync((PackQuery q) => q.FindAsync(About, stranger with { Grants = [.. stranger.Grants.Select(g => g with { UnitId = Guid.NewGuid() })] }, Ct))).ShouldBeNull();
        (await office.RunAsync((AskPack o) => o.ExecuteAsync(new PackAbout(Guid.NewGuid(), null), officer, Ct))).Refusals.Single().ShouldBeOfType<NotFound>();
    }

    private async Task IssuedAsync()
    {
        await scene.SelectPersonAsync("Vũ Thị Lan");
        (await scene.IssueAsync(await scene.ApprovedAsync(), "5", Today)).ShouldSucceed();
    }

    private async Task<Actor> AccountAsync(Role role, Guid unitId)
    {
        var data = new TestData(office);
        var actor = await data.ActorAsync(role, unitId);
        var id = actor.AccountId!.Value;
        await data.AddAsync(db =>
        {
            db.Add(new Account { Id = id, UserName = $"u{id:N}", NormalizedUserName = $"U{id:N}", DisplayName = actor.Name, CreatedAt = office.Clock.GetUtcNow() });
            db.Add(new RoleGrant { Id = Guid.CreateVersion7(), AccountId = id, Role = role, UnitId = unitId, ValidFrom = TestData.Founded });
            return Done.Value;
        });
        return actor;
    }

    private async Task<PackContents> PackAsync(Actor actor) => (await office.RunAsync((PackQuery q) => q.FindAsync(About, actor, Ct)))!;

    private async Task<(int? Faults, byte[] Zip)> WriteAsync(Actor actor, bool goOn = true)
    {
        using var output = new MemoryStream();
        var faults = await office.RunAsync(async (IServiceProvider services) =>
        {
            var pack = await services.GetRequiredService<PackQuery>().FindAsync(About, actor, Ct);
            return await services.GetRequiredService<PackWriter>().WriteAsync(pack!, output, actor, _ => Task.FromResult(goOn), Ct);
        });
        return (faults, output.ToArray());
    }

    /// <summary>Files of the decision step and the certificates.</summary>
    private async Task<Dictionary<string, byte[]>> FilesAsync(Actor actor)
    {
        var (_, bytes) = await WriteAsync(actor);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var files = new Dictionary<string, byte[]>();
        foreach (var entry in zip.Entries.Where(e => e.FullName.StartsWith("07-", StringComparison.Ordinal) || e.FullName.StartsWith("08-", StringComparison.Ordinal)))
        {
            using var content = new MemoryStream();
            await using var opened = await entry.OpenAsync(Ct);
            await opened.CopyToAsync(content, Ct);
            files[entry.FullName] = content.ToArray();
        }

        return files;
    }

    private static List<string> NamesOf(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return [.. zip.Entries.Select(e => e.FullName).Where(n => n.StartsWith("07-", StringComparison.Ordinal) || !n.Contains('/', StringComparison.Ordinal))];
    }

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private async Task<Guid> AskAsync() => (await office.RunAsync((AskPack o) => o.ExecuteAsync(About, officer, Ct))).ShouldSucceed().RunId;

    private Task<int> MakeAsync(Guid run) => office.RunAsync(async (MakePack o) =>
    {
        await o.ExecuteAsync(run, Ct);
        return 0;
    });

    private Task<PackRunView?> LatestAsync(Actor actor) => office.RunAsync((PackRunQuery q) => q.LatestAsync(About, actor, Ct));

    private Task<bool> OpensAsync(Guid run, Actor actor) => office.RunAsync(async (PackRunQuery q) =>
    {
        var zip = await q.OpenAsync(run, About, actor, Ct);
        if (zip is not null)
        {
            await zip.Content.DisposeAsync();
        }

        return zip is not null;
    });
}
