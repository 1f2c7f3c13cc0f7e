using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Certificates;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;

namespace ThiDua.Core.Tests.Decisions.Certificates;

public sealed class PrintTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly DateOnly Today = new(2025, 9, 10);
    private readonly TestOffice office = new(database, Today);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Theory]
    [InlineData(PrintFormat.ZipOfPdf, ".pdf")]
    [InlineData(PrintFormat.ZipOfDocx, ".docx")]
    public async Task Those_ticked_come_as_files_named_after_register_and_person(PrintFormat format, string ending)
    {
        var (scene, id) = await IssuedAsync();
        var items = await scene.ItemsAsync(id);

        var file = await PrintAsync(scene, new AskToPrintRequest { DecisionId = id, ItemIds = [.. items.Skip(1).Select(i => i.Id), Guid.NewGuid()], Format = format });

        using var zip = new ZipArchive(file, ZipArchiveMode.Read);
        zip.Entries.Select(e => e.FullName).ShouldBe([.. items.Skip(1).Select(i => $"Giay-khen-{i.RegisterNumber:000}-{(i.SubjectName == "Vũ Thị Lan" ? "Vu-Thi-Lan" : "Tran-Van-Dung")}{ending}")]);
    }

    [Fact]
    public async Task All_come_as_one_pdf()
    {
        var (scene, id) = await IssuedAsync();

        using var file = await PrintAsync(scene, new AskToPrintRequest { DecisionId = id, All = true, OffsetX = 1.5m });

        using var reader = new StreamReader(file);
        (await reader.ReadToEndAsync(Ct)).ShouldStartWith("%PDF-");
        var page = (await scene.RunAsync((CertificatePageQuery q) => q.FindAsync(id, scene.Officer, Ct)))!;
        page.Jobs.ShouldHaveSingleItem().ShouldSatisfyAllConditions(j => j.State.ShouldBe(PrintJobState.Done), j => j.Written.ShouldBe(2), j => j.FileId.ShouldNotBeNull());
    }

    [Fact]
    public async Task A_cancelled_job_leaves_no_file()
    {
        var (scene, id) = await IssuedAsync();
        var job = (await AskAsync(scene, new AskToPrintRequest { DecisionId = id, All = true })).ShouldSucceed().JobId;

        (await scene.RunAsync((CancelPrintJob o) => o.ExecuteAsync(job, scene.Officer, Ct))).ShouldSucceed();
        await WriteAsync(job);

        (await JobAsync(job)).ShouldSatisfyAllConditions(j => j.State.ShouldBe(PrintJobState.Cancelled), j => j.FileId.ShouldBeNull());
        (await scene.RunAsync((CancelPrintJob o) => o.ExecuteAsync(job, scene.Officer, Ct))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<WrongState>();
    }

    [Fact]
    public async Task Nothing_ticked_a_wild_offset_and_a_stranger_are_refused()
    {
        var (scene, id) = await IssuedAsync();

        (await AskAsync(scene, new AskToPrintRequest { DecisionId = id })).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NothingToPrint>();
        (await AskAsync(scene, new AskToPrintRequest { DecisionId = id, All = true, OffsetY = 21 })).Refusals.ShouldHaveSingleItem().ShouldBeOfType<InvalidField>().Field.ShouldBe("OffsetY");
        (await AskAsync(scene, new AskToPrintRequest { DecisionId = id, All = true }, scene.Accountant)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotAllowed>();
    }

    private async Task<(DecisionScene Scene, Guid Id)> IssuedAsync()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddDays(-30));
        await scene.SelectPersonAsync("Vũ Thị Lan");
        await scene.SelectPersonAsync("Trần Văn Dũng");
        var id = await scene.ApprovedAsync();
        (await scene.IssueAsync(id, "5", Today)).ShouldSucceed();
        return (scene, id);
    }

    private static Task<Result<PrintAsked>> AskAsync(DecisionScene scene, AskToPrintRequest request, Actor? by = null) =>
        scene.RunAsync((AskToPrint o) => o.ExecuteAsync(request, by ?? scene.Officer, Ct));

    private Task<bool> WriteAsync(Guid job) => office.RunAsync<WritePrintJob, bool>(async o =>
    {
        await o.ExecuteAsync(job, Ct);
        return true;
    });

    private Task<PrintJob> JobAsync(Guid job) => office.WithDbAsync(db => db.PrintJobs.AsNoTracking().SingleAsync(j => j.Id == job));

    private async Task<Stream> PrintAsync(DecisionScene scene, AskToPrintRequest request)
    {
        var job = (await AskAsync(scene, request)).ShouldSucceed().JobId;
        await WriteAsync(job);
        return (await scene.RunAsync(async (ReadFile f) => await f.OpenAsync((await JobAsync(job)).FileId!.Value, scene.Officer, Ct)))!.Content;
    }
}
