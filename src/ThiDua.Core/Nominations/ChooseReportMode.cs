using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations;

/// <summary>The report is written on the screen by the form's sections, or uploaded as a file. What was written stays either way.</summary>
public sealed class ChooseReportMode(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(ChooseReportModeRequest request, Actor actor, CancellationToken ct)
    {
        var found = await DossierDesk.ToFillAsync(db, request.NominationId, actor, ct);
        if (found.Value is not { } dossier)
        {
            return found.Refusals.ToList();
        }

        if (dossier.ReportMode == request.Mode)
        {
            return Done.Value;
        }

        await using var work = await ledger.BeginAsync("nominations.choose_report_mode", $"Chọn cách làm báo cáo thành tích: {request.Mode.Label()}", actor, ct);
        dossier.ReportMode = request.Mode;
        work.About("nomination", dossier.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record ChooseReportModeRequest(Guid NominationId, ReportMode Mode);
