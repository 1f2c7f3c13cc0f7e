using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Honours;

/// <summary>
/// Puts what the history says into a dossier: the report's part on earlier awards, or the summary. What stands there stays, the facts come
/// below it; pressed again it adds nothing. All of it may be edited afterwards.
/// </summary>
public sealed class FillFromHonours(ThiDuaDb db, HonourFactsQuery facts, SaveReportSection save, EditNomination edit) : IOperation
{
    /// <summary>The part of every report form that lists earlier awards (law.report_form_section).</summary>
    public const string Section = "khen_thuong";

    public async Task<Result<HonoursFilled>> ExecuteAsync(FillFromHonoursRequest request, Actor actor, CancellationToken ct)
    {
        var found = await DossierDesk.ToFillAsync(db, request.NominationId, actor, ct);
        if (found.Value is not { } dossier || await facts.OfNominationAsync(request.NominationId, ct) is not { } known)
        {
            return found.Refusals.ToList();
        }

        return request.Summary ? await IntoSummaryAsync(dossier, known, request, actor, ct) : await IntoReportAsync(dossier, known, actor, ct);
    }

    private async Task<Result<HonoursFilled>> IntoReportAsync(Nomination dossier, HonourFacts known, Actor actor, CancellationToken ct)
    {
        var now = await db.ReportSections.AsNoTracking().FirstOrDefaultAsync(s => s.NominationId == dossier.Id && s.Code == Section, ct);
        var body = Joined(now?.Body ?? "", known.Lines, "\n\n");
        var saved = await save.ExecuteAsync(new SaveReportSectionRequest { NominationId = dossier.Id, Code = Section, Body = body, Revision = now?.Revision ?? 0 }, actor, ct);
        return saved.Succeeded ? new HonoursFilled(known.Sources.Count, body != (now?.Body ?? "")) : saved.Refusals.ToList();
    }

    private async Task<Result<HonoursFilled>> IntoSummaryAsync(Nomination dossier, HonourFacts known, FillFromHonoursRequest request, Actor actor, CancellationToken ct)
    {
        if (known.Sentence.Length == 0)
        {
            return new NothingInHistory();
        }

        var sentence = char.ToUpperInvariant(known.Sentence[0]) + known.Sentence[1..] + ".";
        var text = Joined(dossier.Achievement, sentence, " ");
        var changed = text != dossier.Achievement;
        var result = await edit.ExecuteAsync(
            new EditNominationRequest { NominationId = dossier.Id, Version = request.Version, AwardOfferId = dossier.AwardOfferId, Achievement = text }, actor, ct);
        return result.Succeeded ? new HonoursFilled(known.Sources.Count, changed) : result.Refusals.ToList();
    }

    private static string Joined(string standing, string added, string between) =>
        standing.Trim().Length == 0 ? added : standing.Contains(added, StringComparison.Ordinal) ? standing : $"{standing.TrimEnd()}{between}{added}";
}

/// <param name="Summary">Into the summary of the proposal; else into the report's part on earlier awards.</param>
public sealed record FillFromHonoursRequest(Guid NominationId, uint Version, bool Summary);

/// <param name="Changed">False when all of it stood there already.</param>
public sealed record HonoursFilled(int Awards, bool Changed);

public sealed record NothingInHistory() : Refusal("Chưa ghi nhận khen thưởng nào của người, tập thể này nên không có gì để điền. Nhập lịch sử khen thưởng hoặc ghi tay.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}
