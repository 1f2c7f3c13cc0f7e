using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Upward;
using ThiDua.Core.Foundation;
using ThiDua.Testing;

namespace ThiDua.Core.Tests.Decisions.Upward;

/// <summary>Batches of tờ trình, in the columns of their authority.</summary>
public sealed class UpperBatchTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly DateOnly Today = UpwardScene.Today;
    private readonly TestOffice office = new(database, Today);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task A_batch_is_gathered_sent_receipted_and_answered()
    {
        var up = await UpwardScene.SentAsync(office, "Lê Thị An", "Bùi Văn Bảo");
        var id = (await SaveAsync(up)).ShouldSucceed().BatchId;
        (await SaveAsync(up)).Refusals.ShouldHaveSingleItem().Field.ShouldBe("SubmissionIds");
        (await SendAsync(up, id, Today.AddDays(-1))).Refusals.ShouldHaveSingleItem().Field.ShouldBe("SentOn");
        (await SendAsync(up, id, Today)).ShouldSucceed();
        (await SendAsync(up, id, Today)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<BatchIsClosed>();
        (await ReceiptAsync(up, id, Today.AddDays(-1))).Refusals.ShouldHaveSingleItem().Field.ShouldBe("On");
        (await ReceiptAsync(up, id, Today)).ShouldSucceed();
        (await up.AnswerAsync("1520/QĐ-UBND", Today, ("Lê Thị An", UpperOutcome.Granted, null))).ShouldSucceed();
        (await PageAsync(up, id)).State.ShouldBe(UpperBatchState.Sent);
        (await up.AnswerAsync("1520/QĐ-UBND", Today, ("Bùi Văn Bảo", UpperOutcome.Refused, "Hết chỉ tiêu"))).ShouldSucceed();
        (await PageAsync(up, id)).State.ShouldBe(UpperBatchState.Answered);
        (await up.UndoAsync("Bùi Văn Bảo")).ShouldSucceed();
        (await PageAsync(up, id)).State.ShouldBe(UpperBatchState.Sent);
        (await Should.ThrowAsync<PostgresException>(() => office.WithDbAsync(db => db.Database.ExecuteSqlAsync($"update decisions.decision set upper_batch_id = null where id = {up.SubmissionId}"))))
            .ConstraintName.ShouldBe("upper_batch_sent");
    }

    [Fact]
    public async Task A_batch_given_up_lets_its_papers_go_to_another()
    {
        var up = await UpwardScene.SentAsync(office, "Lê Thị An");
        var id = (await SaveAsync(up)).ShouldSucceed().BatchId;
        (await CancelAsync(up, id, null)).Refusals.ShouldHaveSingleItem().Field.ShouldBe("Reason");
        (await CancelAsync(up, id, "Gộp vào đợt sau")).ShouldSucceed();
        (await SaveAsync(up)).ShouldSucceed();
    }

    [Fact]
    public async Task A_sent_list_keeps_the_columns_it_went_with_and_reads_the_same_in_every_form()
    {
        var up = await UpwardScene.SentAsync(office, "Lê Thị An", "Bùi Văn Bảo");
        ListColumn[] theirs = [new(ListField.Ordinal, "Số TT", 12), new(ListField.Name, "Tên", 60), new(ListField.Blank, "Thẩm định", 40), new(ListField.Award, "Hình thức", 60)];
        (await LayoutAsync(up, theirs)).ShouldSucceed();
        var id = (await SaveAsync(up)).ShouldSucceed().BatchId;
        (await PageAsync(up, id)).Columns.ShouldBe(theirs);
        (await SendAsync(up, id, Today)).ShouldSucceed();
        (await LayoutAsync(up, [new ListColumn(ListField.Name, "Họ tên", 100)])).ShouldSucceed();
        var page = await PageAsync(up, id);
        page.Columns.ShouldBe(theirs);
        page.Names.Select(n => UpperBatchQuery.Cell(ListField.Award, n, 1)).ShouldAllBe(a => a.StartsWith("Bằng khen"));
        foreach (var form in new[] { UpperListForm.Docx, UpperListForm.Xlsx })
        {
            var words = await WordsAsync((await office.RunAsync((UpperListFiles f) => f.FindAsync(id, form, up.Scene.Officer, Ct)))!.Bytes);
            string[] all = ["Số TT", "Tên", "Thẩm định", "Hình thức", .. page.Names.Select(n => n.Name)];
            all.Select(w => words.IndexOf(w, StringComparison.Ordinal)).ShouldAllBe(at => at >= 0, form.ToString());
        }
    }

    [Fact]
    public async Task Only_who_records_papers_acts_and_who_reads_none_finds_nothing()
    {
        var up = await UpwardScene.SentAsync(office, "Lê Thị An");
        var id = (await SaveAsync(up)).ShouldSucceed().BatchId;
        var head = await new TestData(office).ActorAsync(Role.UnitHead, up.Scene.UnitId);
        (await office.RunAsync((UpperBatchQuery q) => q.FindAsync(id, head, Ct))).ShouldBeNull();
        (await office.RunAsync((SaveUpperBatch o) => o.ExecuteAsync(new() { Name = "x", SubmissionIds = [up.SubmissionId] }, head, Ct))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotFound>();
        (await office.RunAsync((SendUpperBatch o) => o.ExecuteAsync(new() { BatchId = id, Version = 0, SentOn = Today, SentHow = "x" }, up.Scene.Director, Ct))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotAllowed>();
    }

    [Fact]
    public async Task Three_names_cost_no_more_queries_than_one()
    {
        var one = await UpwardScene.SentAsync(office, "Lê Thị An");
        var first = (await SaveAsync(one)).ShouldSucceed().BatchId;
        var three = await UpwardScene.SentAsync(office, "Bùi Văn Bảo", "Hồ Văn Cường", "Vũ Thị Dung");
        var second = (await SaveAsync(three)).ShouldSucceed().BatchId;
        (await CountAsync(three, second)).ShouldBe(await CountAsync(one, first));
    }

    private static async Task<string> WordsAsync(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var text = "";
        foreach (var part in zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(part.Open());
            text += await reader.ReadToEndAsync(Ct);
        }

        return text;
    }

    private async Task<int> CountAsync(UpwardScene up, Guid id)
    {
        using var queries = new QueryCount();
        await PageAsync(up, id);
        return queries.Count;
    }

    private Task<Result<UpperBatchSaved>> SaveAsync(UpwardScene up) =>
        office.RunAsync((SaveUpperBatch o) => o.ExecuteAsync(new() { Name = "Đợt 6 tháng đầu năm", Deadline = Today.AddDays(10), SubmissionIds = [up.SubmissionId] }, up.Scene.Officer, Ct));

    private Task<Result<Done>> SendAsync(UpwardScene up, Guid id, DateOnly on) => office.RunAsync(async (SendUpperBatch o) =>
        await o.ExecuteAsync(new() { BatchId = id, Version = (await PageAsync(up, id)).Version, SentOn = on, SentHow = "Qua trục liên thông văn bản" }, up.Scene.Officer, Ct));

    private Task<Result<Done>> ReceiptAsync(UpwardScene up, Guid id, DateOnly on) => office.RunAsync(async (RecordReceipt o) =>
        await o.ExecuteAsync(new() { BatchId = id, Version = (await PageAsync(up, id)).Version, Number = "H12.34-2025-0001", On = on }, up.Scene.Officer, Ct));

    private Task<Result<Done>> CancelAsync(UpwardScene up, Guid id, string? reason) => office.RunAsync(async (CancelUpperBatch o) =>
        await o.ExecuteAsync(new() { BatchId = id, Version = (await PageAsync(up, id)).Version, Reason = reason }, up.Scene.Officer, Ct));

    private Task<Result<Done>> LayoutAsync(UpwardScene up, ListColumn[] columns) => office.RunAsync((SaveListLayout o) =>
        o.ExecuteAsync(new() { Authority = "Chủ tịch Ủy ban nhân dân tỉnh Lam Giang", Columns = columns }, up.Scene.Officer, Ct));

    private async Task<UpperBatchPage> PageAsync(UpwardScene up, Guid id) => (await office.RunAsync((UpperBatchQuery q) => q.FindAsync(id, up.Scene.Officer, Ct)))!;
}
