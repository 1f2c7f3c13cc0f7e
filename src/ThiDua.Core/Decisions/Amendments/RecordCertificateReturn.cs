using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Amendments;

/// <summary>Notes that the certificate of an award taken back came in, or what became of it.</summary>
public sealed class RecordCertificateReturn(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(RecordCertificateReturnRequest request, Actor actor, CancellationToken ct)
    {
        var recall = await db.Recalls.Include(r => r.Decision).Include(r => r.Item).SingleOrDefaultAsync(r => r.Id == request.RecallId && r.LiftedById == null, ct);
        if (recall is null || !await DecisionAccess.MayActAsync(db, recall.Decision.AgencyId, Permission.RecordIssue, actor, ct))
        {
            return recall is null ? new NotFound() : new NotAllowed();
        }

        if (recall.CertificateReturnedOn is not null)
        {
            return new WrongState($"Đã ghi nhận thu hồi hiện vật của {recall.Item.SubjectName}. Tải lại trang để xem bản mới nhất.");
        }

        var refusals = TextRules.All(
            request.ReturnedOn is null ? new InvalidField(nameof(request.ReturnedOn), "Nhập ngày thu hồi theo dạng ngày/tháng/năm.")
            : request.ReturnedOn > clock.Today() || request.ReturnedOn < recall.Decision.IssuedOn
                ? new InvalidField(nameof(request.ReturnedOn), $"Ngày thu hồi phải từ ngày quyết định hủy bỏ ({recall.Decision.IssuedOn!.Value.Written()}) đến hôm nay ({clock.Today().Written()}).")
                : null,
            TextRules.NotLongerThan(request.Note, 500, nameof(request.Note), "Ghi chú"));
        if (refusals.Count > 0)
        {
            return refusals;
        }

        await using var work = await ledger.BeginAsync("decisions.certificate_returned", $"Thu hồi hiện vật khen thưởng: {recall.Item.SubjectName}", actor, ct);
        recall.CertificateReturnedOn = request.ReturnedOn;
        recall.CertificateReceivedBy = actor.Name;
        recall.CertificateNote = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim();
        work.About("decision", recall.DecisionId).About("decision", recall.Item.DecisionId).About("nomination", recall.Item.NominationId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record RecordCertificateReturnRequest
{
    public required Guid RecallId { get; init; }
    public DateOnly? ReturnedOn { get; init; }

    /// <summary>E.g. that it was lost, with the paper that says so.</summary>
    public string? Note { get; init; }
}
