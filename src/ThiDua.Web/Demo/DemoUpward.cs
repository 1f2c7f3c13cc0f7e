using ThiDua.Core.Decisions.Upward;
using ThiDua.Core.Foundation;

namespace ThiDua.Web.Demo;

/// <summary>A batch of tờ trình at the province: one name granted, one refused, one sent back, the others waiting.</summary>
internal sealed class DemoUpward(DemoStage stage, DemoAgency agency)
{
    public async Task PlayAsync(DateOnly day)
    {
        stage.Clock.MoveTo(day);
        var officer = await agency.As("thuongtruc");
        var loose = await stage.AskAsync<UpperBatchListQuery, IReadOnlyList<LoosePaper>>(q => q.ChoicesAsync(null, officer, default));
        var batch = (await stage.DoAsync<SaveUpperBatch, UpperBatchSaved>(o => o.ExecuteAsync(
            new() { Name = $"Đợt 2 năm {day.Year}", Deadline = day.AddDays(3), SubmissionIds = [.. loose.Select(p => p.Id)] }, officer, default))).BatchId;
        await stage.DoAsync<SendUpperBatch, Done>(async o => await o.ExecuteAsync(
            new() { BatchId = batch, Version = (await PageAsync(batch)).Version, SentOn = day, SentHow = "Qua trục liên thông văn bản" }, officer, default));
        stage.Clock.MoveTo(day.AddDays(1));
        await stage.DoAsync<RecordReceipt, Done>(async o => await o.ExecuteAsync(
            new() { BatchId = batch, Version = (await PageAsync(batch)).Version, Number = $"H25.08-{day.Year}-0147", On = day.AddDays(1) }, officer, default));

        stage.Clock.MoveTo(day.AddDays(12));
        var names = (await PageAsync(batch)).Names;
        await AnswerAsync($"1688/QĐ-UBND", day.AddDays(12), new UpperAnswerLine(names[0].ItemId, UpperOutcome.Granted, null));
        await AnswerAsync($"412/SNV-TĐKT", day.AddDays(12),
            new UpperAnswerLine(names[1].ItemId, UpperOutcome.Refused, "Không đủ thời gian giữ mức khen trước theo hướng dẫn của tỉnh"),
            new UpperAnswerLine(names[2].ItemId, UpperOutcome.Returned, "Thiếu xác nhận hiệu quả của đơn vị áp dụng giải pháp", stage.Clock.RealToday.AddDays(5)));

        async Task<UpperBatchPage> PageAsync(Guid id) => (await stage.AskAsync<UpperBatchQuery, UpperBatchPage?>(q => q.FindAsync(id, officer, default)))!;

        Task AnswerAsync(string number, DateOnly on, params UpperAnswerLine[] lines) => stage.DoAsync<RecordUpperAnswer, AnswerRecorded>(
            o => o.ExecuteAsync(new() { AnswerNumber = number, AnswerOn = on, Lines = lines }, officer, default));
    }
}
