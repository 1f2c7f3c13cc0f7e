using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations;

/// <summary>
/// One press for what a dossier is filled with: report, criteria, results on targets. All of it is stored or, when anything is refused,
/// nothing; every refusal is told at once.
/// </summary>
public sealed class FillDossier(ThiDuaDb db, Ledger ledger, SaveReportSection report, TickCriteria criteria, RecordTargetResults targets) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(FillDossierRequest request, Actor actor, CancellationToken ct)
    {
        var found = await DossierDesk.ToFillAsync(db, request.NominationId, actor, ct);
        if (found.Value is not { } dossier)
        {
            return found.Refusals.ToList();
        }

        var (ticks, results) = (new TickCriteriaRequest(dossier.Id, request.Ticks), new RecordTargetResultsRequest(dossier.Id, request.Results));
        List<Refusal> refusals = [.. await criteria.RefusalsAsync(ticks, dossier, ct), .. await targets.RefusalsAsync(results, dossier, ct)];
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var changed = await criteria.StageAsync(ticks, dossier, ct) + await targets.StageAsync(results, dossier, ct);
        return changed == 0 ? await ReportAloneAsync(request, actor, ct) : await WithReportAsync(request, actor, ct);
    }

    // The report is not recorded in the ledger, so nothing is said of a press that changed nothing else.
    private async Task<Result<Done>> ReportAloneAsync(FillDossierRequest request, Actor actor, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await SaveReportAsync(request, actor, ct) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        await transaction.CommitAsync(ct);
        return Done.Value;
    }

    private async Task<Result<Done>> WithReportAsync(FillDossierRequest request, Actor actor, CancellationToken ct)
    {
        await using var work = await ledger.BeginAsync("nominations.fill", "Ghi tiêu chí, kết quả chỉ tiêu", actor, ct);
        if (await SaveReportAsync(request, actor, ct) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        work.About("nomination", request.NominationId);
        return await work.CommitAsync(Done.Value, ct);
    }

    private async Task<List<Refusal>> SaveReportAsync(FillDossierRequest request, Actor actor, CancellationToken ct)
    {
        var refusals = new List<Refusal>();
        foreach (var section in request.Sections)
        {
            var saved = await report.ExecuteAsync(
                new SaveReportSectionRequest { NominationId = request.NominationId, Code = section.Code, Body = section.Body, Revision = section.Revision }, actor, ct);
            refusals.AddRange(saved.Refusals.Select(refusal => refusal with { Field = $"{nameof(request.Sections)}[{section.Place}].{nameof(section.Body)}" }));
        }

        return refusals;
    }
}

public sealed record FillDossierRequest
{
    public required Guid NominationId { get; init; }

    /// <summary>The sections that were touched.</summary>
    public IReadOnlyList<TypedSection> Sections { get; init; } = [];

    public IReadOnlyList<CriterionTick> Ticks { get; init; } = [];

    public IReadOnlyList<TypedResult> Results { get; init; } = [];
}

/// <param name="Place">Where it stands on the page, so that a refusal is shown beside it.</param>
/// <param name="Revision">The one the page shows; 0 when it shows none.</param>
public sealed record TypedSection(int Place, string Code, string? Body, int Revision);
