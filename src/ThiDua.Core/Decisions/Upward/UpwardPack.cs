using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records.Packs;

namespace ThiDua.Core.Decisions.Upward;

/// <summary>Batches that went up with papers of the movement: the list in the higher authority's own columns, its receipt and its answers.</summary>
public sealed class UpwardPack(ThiDuaDb db, UpperListFiles lists) : IPackSource
{
    public async Task<PackShelf> ShelfAsync(PackAbout about, Actor actor, CancellationToken ct)
    {
        var agencies = await DecisionAccess.AgenciesAsync(db, Permission.ReadDecisions, actor, ct);
        var ours = db.Decisions.Where(d => d.MovementId == about.MovementId && (about.SessionId == null || d.SessionId == about.SessionId) && agencies.Contains(d.AgencyId));
        var batches = await db.UpperBatches.AsNoTracking().Where(b => b.State != UpperBatchState.Cancelled && ours.Any(d => d.UpperBatchId == b.Id)).OrderBy(b => b.Id)
            .Select(b => new { b.Id, b.Name, b.Authority, b.State, b.SentOn, b.ReceiptNumber, b.ReceiptOn, b.ReceiptFileId, Receipt = b.ReceiptFile == null ? null : b.ReceiptFile.Name })
            .ToListAsync(ct);
        var (papers, gaps) = (new List<PackPaper>(), new List<PackGap>());
        foreach (var batch in batches)
        {
            papers.AddRange(Enum.GetValues<UpperListForm>().Select(form => new PackPaper
            {
                Step = PackStep.Upward, Folders = [batch.Name], Kind = "Danh sách theo mẫu cấp trên", On = batch.SentOn, Abstract = $"{batch.Name}, gửi {batch.Authority}",
                Standing = batch.State is UpperBatchState.Draft ? PackStanding.Draft : PackStanding.Sheet, FileName = UpperListFiles.NameOf(batch.Name, batch.State, form),
                Content = new PackContent.Written(async cancel => (await lists.FindAsync(batch.Id, form, actor, cancel))?.Bytes),
            }));
            if (batch.ReceiptFileId is { } receipt)
            {
                papers.Add(Received(batch.Name, "Giấy biên nhận", batch.ReceiptNumber, batch.ReceiptOn, $"{batch.Authority} nhận {batch.Name}", batch.Receipt!, receipt));
            }

            gaps.AddRange(batch.State is not UpperBatchState.Draft ? []
                : [new PackGap(PackStep.Upward, batch.Name, "Đợt trình chưa ghi ngày gửi.", $"/trinh-cap-tren/{batch.Id}", "Ghi ngày gửi")]);
        }

        var answers = await db.UpperAnswers.AsNoTracking()
            .Where(a => a.FileId != null && agencies.Contains(a.AgencyId) && db.Set<DecisionItem>().Any(i => i.AnswerId == a.Id && ours.Any(d => d.Id == i.DecisionId)))
            .OrderBy(a => a.AnsweredOn).Select(a => new { a.Number, a.AnsweredOn, a.FileId, a.File!.Name }).ToListAsync(ct);
        papers.AddRange(answers.Select(a => Received(null, "Văn bản trả lời của cấp trên", a.Number, a.AnsweredOn, $"Văn bản số {a.Number} của cấp trên", a.Name, a.FileId!.Value)));
        return new PackShelf(papers, gaps);
    }

    private static PackPaper Received(string? folder, string kind, string? number, DateOnly? on, string about, string name, Guid fileId) => new()
    {
        Step = PackStep.Upward, Folders = folder is null ? [] : [folder], Kind = kind, Number = number, On = on, Abstract = about, Standing = PackStanding.Received,
        FileName = FileNames.OfFile(name), Content = new PackContent.Kept(fileId),
    };
}
