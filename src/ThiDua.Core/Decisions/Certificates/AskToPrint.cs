using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions.Papers;
using ThiDua.Core.Foundation;
using ThiDua.Papers.Writing.Certificates;

namespace ThiDua.Core.Decisions.Certificates;

/// <summary>Queues certificates of an issued decision to be written as files: those ticked, or all that stand.</summary>
public sealed class AskToPrint(ThiDuaDb db, Ledger ledger, CertificatesToPrint certificates) : IOperation
{
    public async Task<Result<PrintAsked>> ExecuteAsync(AskToPrintRequest request, Actor actor, CancellationToken ct)
    {
        var decision = await db.Decisions.AsNoTracking().SingleOrDefaultAsync(d => d.Id == request.DecisionId, ct);
        if (decision is null || !await DecisionAccess.MayReadAsync(db, decision.AgencyId, Permission.ReadDecisions, actor, ct))
        {
            return new NotFound();
        }

        if (!await DecisionAccess.MayActAsync(db, decision.AgencyId, Permission.RecordIssue, actor, ct))
        {
            return new NotAllowed();
        }

        var standing = await db.DecisionItems.AsNoTracking()
            .Where(i => i.DecisionId == decision.Id && i.Outcome == ItemOutcome.Granted && i.RegisterNumber != null)
            .OrderBy(i => i.Ordinal).Select(i => i.Id).ToListAsync(ct);
        var chosen = request.All ? standing : standing.Where(request.ItemIds.Contains).ToList();
        if (await RefusalsAsync(request, chosen, ct) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        await using var work = await ledger.BeginAsync("decisions.print_certificates", $"Tạo tệp in {chosen.Count} chứng nhận", actor, ct);
        var job = new PrintJob
        {
            Id = Guid.CreateVersion7(),
            DecisionId = decision.Id,
            State = PrintJobState.Queued,
            Format = request.Format,
            Layout = request.Layout,
            ItemIds = chosen,
            OffsetX = request.OffsetX,
            OffsetY = request.OffsetY,
            AskedAt = work.At,
            AskedBy = actor.Name,
        };
        db.PrintJobs.Add(job);
        work.About("decision", decision.Id);
        return await work.CommitAsync(new PrintAsked(job.Id, chosen.Count), ct);
    }

    private async Task<List<Refusal>> RefusalsAsync(AskToPrintRequest request, List<Guid> chosen, CancellationToken ct)
    {
        if (chosen.Count == 0)
        {
            return [new NothingToPrint()];
        }

        var refusals = new List<Refusal>();
        foreach (var (value, field) in new[] { (request.OffsetX, nameof(request.OffsetX)), (request.OffsetY, nameof(request.OffsetY)) })
        {
            if (Math.Abs(value) > (decimal)DesignFaults.MostOffset)
            {
                refusals.Add(new InvalidField(field, "Nhập độ dịch từ -20 đến 20 mm."));
            }
        }

        return refusals.Count > 0 ? refusals : CertificateFile.Misfits(await certificates.LoadAsync(request.DecisionId, chosen, request.Layout, ct));
    }
}

public sealed record AskToPrintRequest
{
    public required Guid DecisionId { get; init; }

    /// <summary>Everybody whose award stands; otherwise those of <see cref="ItemIds"/>.</summary>
    public bool All { get; init; }

    public IReadOnlyList<Guid> ItemIds { get; init; } = [];
    public PrintFormat Format { get; init; }
    public PrintLayout Layout { get; init; }

    /// <summary>Millimetres to the right for this printer, on top of the layout's own.</summary>
    public decimal OffsetX { get; init; }

    /// <summary>Millimetres down.</summary>
    public decimal OffsetY { get; init; }
}

public sealed record PrintAsked(Guid JobId, int Count);
