using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Certificates;

/// <summary>Stops a job that is being written; nothing of it is kept.</summary>
public sealed class CancelPrintJob(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(Guid jobId, Actor actor, CancellationToken ct)
    {
        var job = await db.PrintJobs.AsNoTracking().Include(j => j.Decision).SingleOrDefaultAsync(j => j.Id == jobId, ct);
        if (job is null || !await DecisionAccess.MayActAsync(db, job.Decision.AgencyId, Permission.RecordIssue, actor, ct))
        {
            return job is null ? new NotFound() : new NotAllowed();
        }

        await using var work = await ledger.BeginAsync("decisions.cancel_print", "Dừng tạo tệp in chứng nhận", actor, ct);
        var stopped = await db.Database.ExecuteSqlAsync($"update decisions.print_job set state = 'cancelled' where id = {jobId} and state = 'queued'", ct);
        if (stopped == 0)
        {
            return new WrongState("Tệp in này đã tạo xong hoặc đã dừng. Tải lại trang để xem trạng thái mới nhất.");
        }

        work.About("decision", job.DecisionId);
        return await work.CommitAsync(Done.Value, ct);
    }
}
