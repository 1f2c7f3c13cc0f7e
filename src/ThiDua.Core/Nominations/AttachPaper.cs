using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations.Rules;

namespace ThiDua.Core.Nominations;

/// <summary>Puts a kept file into a dossier or a batch: as a paper that the movement requires, or as free evidence.</summary>
public sealed class AttachPaper(ThiDuaDb db, Ledger ledger) : IOperation
{
    public const int MostPapers = 60;

    public async Task<Result<AttachedPaper>> ExecuteAsync(AttachPaperRequest request, Actor actor, CancellationToken ct)
    {
        var place = await PaperPlace.FindAsync(db, request.BatchId, request.NominationId, actor, ct);
        if (place.Value is not { } here)
        {
            return place.Refusals.ToList();
        }

        var required = request.RequiredPaperId is { } id
            ? await db.RequiredPapers.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id && p.MovementId == here.Batch.MovementId, ct)
            : null;
        var refusals = await RefusalsAsync(request, here, required, ct);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        await using var work = await ledger.BeginAsync("nominations.attach_paper", $"Thêm {TitleOf(request, required)}", actor, ct);
        var paper = Stage(request, here, required, actor, work.At);
        here.NameIn(work);
        return await work.CommitAsync(new AttachedPaper(paper.Id), ct);
    }

    internal static string TitleOf(AttachPaperRequest request, RequiredPaper? required) =>
        AchievementText.Clean(request.Title) is { Length: > 0 } typed ? typed : required!.Name[..Math.Min(required.Name.Length, 300)];

    /// <summary>Puts the paper into the unit of work without saving.</summary>
    internal NominationPaper Stage(AttachPaperRequest request, PaperPlace here, RequiredPaper? required, Actor actor, DateTimeOffset now)
    {
        var paper = new NominationPaper
        {
            Id = Guid.CreateVersion7(),
            BatchId = here.Batch.Id,
            NominationId = here.Dossier?.Id,
            RequiredPaperId = required?.Id,
            Title = TitleOf(request, required),
            FileId = request.FileId,
            AddedAt = now,
            AddedBy = actor.Name,
        };
        db.NominationPapers.Add(paper);
        if (required?.Kind == PaperKind.AchievementReport && here.Dossier is { } dossier)
        {
            dossier.ReportMode = ReportMode.Uploaded;
        }

        return paper;
    }

    internal async Task<List<Refusal>> RefusalsAsync(AttachPaperRequest request, PaperPlace here, RequiredPaper? required, CancellationToken ct)
    {
        var level = here.Dossier is null ? PaperLevel.Batch : PaperLevel.Nomination;
        var count = await db.NominationPapers.CountAsync(p => p.BatchId == here.Batch.Id && p.NominationId == request.NominationId, ct);
        Refusal?[] found =
        [
            request.RequiredPaperId is not null && required?.Level != level
                ? new InvalidField(nameof(request.RequiredPaperId), "Giấy tờ này không thuộc hồ sơ đang mở. Mở lại trang rồi chọn trong danh sách giấy tờ cần có.")
                : null,
            required is null && AchievementText.Clean(request.Title).Length == 0
                ? new InvalidField(nameof(request.Title), "Ghi tên giấy tờ, ví dụ: Quyết định công nhận sáng kiến.")
                : null,
            AchievementText.MustFit(request.Title, nameof(request.Title), "Tên giấy tờ", 300),
            count >= MostPapers
                ? new InvalidField(nameof(request.FileId), $"Hồ sơ đã có {MostPapers} tệp. Gộp các tệp nhỏ thành một tệp PDF rồi tải lên.")
                : null,
        ];
        return [.. found.OfType<Refusal>()];
    }
}

/// <summary>NominationId null: a paper of the whole batch. RequiredPaperId null: free evidence, which needs a title.</summary>
public sealed record AttachPaperRequest
{
    public required Guid BatchId { get; init; }
    public Guid? NominationId { get; init; }
    public Guid? RequiredPaperId { get; init; }
    public string? Title { get; init; }

    /// <summary>A file that KeepFile took.</summary>
    public required Guid FileId { get; init; }
}

public sealed record AttachedPaper(Guid PaperId);
