using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Reports.Narratives;

/// <summary>Keeps what has been written so far of a report that is told.</summary>
public sealed class SaveNarrativeReport(ThiDuaDb db, Ledger ledger) : IOperation
{
    private const int LongestPart = 20_000;

    public async Task<Result<Done>> ExecuteAsync(SaveNarrativeReportRequest request, Actor actor, CancellationToken ct)
    {
        var agency = await db.Movements.AsNoTracking().Where(m => m.Id == request.MovementId).Select(m => (Guid?)m.AgencyId).SingleOrDefaultAsync(ct);
        if (agency is null || !await DecisionAccess.MayReadAsync(db, agency.Value, Permission.ReadReports, actor, ct))
        {
            return new NotFound();
        }

        if (!await DecisionAccess.MayActAsync(db, agency.Value, Permission.CloseMovements, actor, ct))
        {
            return new NotAllowed();
        }

        var typed = new Typed();
        var about = typed.Text(request.About, nameof(request.About), "nội dung báo cáo", 500);
        var occasion = typed.Text(request.Occasion, nameof(request.Occasion), "căn cứ báo cáo", 500);
        var addressee = typed.Text(request.Addressee, nameof(request.Addressee), "nơi nhận báo cáo", 200);
        var (results, limits, tasks) = (Lines(typed, request.Results, nameof(request.Results)), Lines(typed, request.Limits, nameof(request.Limits)), Lines(typed, request.Tasks, nameof(request.Tasks)));
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("reports.save_narrative", $"Lưu báo cáo {request.Kind.Title().ToLowerInvariant()}", actor, ct);
        var row = await db.NarrativeReports.SingleOrDefaultAsync(r => r.MovementId == request.MovementId && r.Kind == request.Kind, ct);
        if (row is null)
        {
            row = new NarrativeReportRow
            {
                Id = Guid.CreateVersion7(), MovementId = request.MovementId, Kind = request.Kind, About = about, Occasion = occasion, Addressee = addressee, Results = results, Limits = limits, Tasks = tasks,
                SavedAt = work.At, SavedBy = actor.Name,
            };
            db.NarrativeReports.Add(row);
        }
        else
        {
            db.Entry(row).Property(r => r.Version).OriginalValue = request.Version;
            (row.About, row.Occasion, row.Addressee, row.Results, row.Limits, row.Tasks, row.SavedAt, row.SavedBy) = (about, occasion, addressee, results, limits, tasks, work.At, actor.Name);
        }

        work.About("narrative_report", row.Id).About("movement", request.MovementId);
        return await work.CommitAsync(Done.Value, ct);
    }

    private static string Lines(Typed typed, string? text, string field)
    {
        var lines = string.Join('\n', (text ?? "").Split('\n').Select(Typed.Clean).Where(l => l.Length > 0));
        if (lines.Length > LongestPart)
        {
            typed.Refuse(field, $"Phần này dài {lines.Length} ký tự, tối đa {LongestPart} ký tự. Rút gọn hoặc đưa phần chi tiết vào phụ lục.");
        }

        return lines;
    }
}

public sealed record SaveNarrativeReportRequest
{
    public required Guid MovementId { get; init; }
    public required NarrativeReportKind Kind { get; init; }

    /// <summary>0 for one that was never saved.</summary>
    public required uint Version { get; init; }
    public string? About { get; init; }
    public string? Occasion { get; init; }
    public string? Addressee { get; init; }
    public string? Results { get; init; }
    public string? Limits { get; init; }
    public string? Tasks { get; init; }
}
