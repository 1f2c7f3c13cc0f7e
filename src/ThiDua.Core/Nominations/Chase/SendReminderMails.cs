using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Mail;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations.Chase;

/// <summary>Queues a mail to each unit chosen that has an address, saying what it still owes, and marks it as reminded.</summary>
public sealed class SendReminderMails(ThiDuaDb db, Ledger ledger, ChaseQuery chase, MailSettings settings) : IOperation
{
    public async Task<Result<MailsQueued>> ExecuteAsync(SendReminderMailsRequest request, Actor actor, CancellationToken ct)
    {
        if (!settings.IsConfigured)
        {
            return new WrongState("Chưa cấu hình máy chủ thư. Sao chép tin nhắn để gửi, hoặc lập công văn đôn đốc.");
        }

        var rows = (await chase.RowsAsync(new ChaseFilter { MovementId = request.MovementId }, actor, ct))
            .Where(r => request.Chosen.Contains(new ChaseKey(r.MovementId, r.UnitId))).ToList();
        var reachable = rows.Where(r => r.Email is not null).ToList();
        if (reachable.Count == 0)
        {
            return rows.Count == 0 ? new NobodyToRemind() : new WrongState("Các đơn vị đã chọn chưa ghi địa chỉ thư. Ghi thư điện tử của trưởng đơn vị hoặc đơn vị ngoài rồi gửi lại.");
        }

        var agency = await db.Agencies.AsNoTracking().Select(a => a.Name).SingleAsync(ct);
        await using var work = await ledger.BeginAsync("nominations.mail_reminders", $"Gửi thư nhắc {reachable.Count} đơn vị", actor, ct);
        foreach (var row in reachable)
        {
            db.Queue(MailOf(row, agency, work.At), work.At, actor.Name);
            db.Reminders.Add(new Reminder { Id = Guid.CreateVersion7(), MovementId = row.MovementId, UnitId = row.UnitId, Way = ReminderWay.Mail, At = work.At, By = actor.Name });
            work.About("movement", row.MovementId);
        }

        return await work.CommitAsync(new MailsQueued(reachable.Count, rows.Count - reachable.Count), ct);
    }

    private static MailDraft MailOf(ChaseRow row, string agency, DateTimeOffset now) => new(
        row.Email!,
        row.Unit,
        $"{agency}: nhắc việc {row.Movement}",
        $"Kính gửi {row.Unit},\n\nThực hiện {row.MovementInSentence}{(row.EndsAt is { } end ? $" (hạn {row.Wording}, {ChaseWords.DaysLeft(end, now)})" : "")}, đề nghị đơn vị:\n"
            + string.Join('\n', row.Lacks.Select(l => $"- {l.Text}")) + $"\n\n{agency}");
}

public sealed record SendReminderMailsRequest(Guid? MovementId, IReadOnlyCollection<ChaseKey> Chosen);

public sealed record MailsQueued(int Queued, int WithoutAddress);
