using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Upward;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Tests.Decisions.Upward;

/// <summary>A tờ trình that went to the province with a few names.</summary>
internal sealed class UpwardScene(DecisionScene scene, Guid submission)
{
    public static readonly DateOnly Today = new(2025, 6, 2);

    public DecisionScene Scene { get; } = scene;

    public Guid SubmissionId { get; } = submission;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<UpwardScene> SentAsync(TestOffice office, params string[] names)
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddDays(-30));
        foreach (var name in names)
        {
            await scene.SelectPersonAsync(name, scene.UpperOfferId);
        }

        var id = await scene.ApprovedAsync(scene.UpperOfferId);
        (await scene.IssueAsync(id, "8", Today)).ShouldSucceed();
        return new UpwardScene(scene, id);
    }

    public Task<List<DecisionItem>> ItemsAsync() => Scene.ItemsAsync(SubmissionId);

    public async Task<DecisionItem> ItemAsync(string name) => (await ItemsAsync()).Single(i => i.SubjectName == name);

    public Task<DecisionState> StateAsync() => Scene.Office.WithDbAsync(db => db.Decisions.Where(d => d.Id == SubmissionId).Select(d => d.State).SingleAsync());

    public async Task<Result<AnswerRecorded>> AnswerAsync(string number, DateOnly on, params (string Name, UpperOutcome Outcome, string? Reason)[] lines)
    {
        var items = (await ItemsAsync()).ToDictionary(i => i.SubjectName, i => i.Id);
        return await Scene.RunAsync((RecordUpperAnswer o) => o.ExecuteAsync(
            new RecordUpperAnswerRequest { AnswerNumber = number, AnswerOn = on, Lines = [.. lines.Select(l => new UpperAnswerLine(items[l.Name], l.Outcome, l.Reason))] }, Scene.Officer, Ct));
    }

    public async Task<Result<Done>> ResendAsync(string name, DateOnly on, string? note = "Bổ sung báo cáo có xác nhận, kèm Công văn số 77") =>
        await Scene.RunAsync(async (ResendReturned o) => await o.ExecuteAsync(new ResendReturnedRequest { ItemIds = [(await ItemAsync(name)).Id], ResentOn = on, Note = note }, Scene.Officer, Ct));

    public async Task<Result<Done>> UndoAsync(string name, string? reason = "Ghi nhầm dòng") =>
        await Scene.RunAsync(async (UndoUpperAnswer o) => await o.ExecuteAsync(new UndoUpperAnswerRequest { ItemId = (await ItemAsync(name)).Id, Reason = reason }, Scene.Officer, Ct));

    public async Task<Result<FellToOwnAward>> FallAsync(string name) =>
        await Scene.RunAsync(async (FallToOwnAward o) => await o.ExecuteAsync(new FallToOwnAwardRequest { DecisionId = SubmissionId, ItemIds = [(await ItemAsync(name)).Id] }, Scene.Officer, Ct));
}
