using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Papers;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Records;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Reports;

/// <summary>The closing report as files, from the rows as they stand.</summary>
public sealed class ReportPapersQuery(ThiDuaDb db, ReportRowsQuery rows, ClosingReportQuery reports, TimeProvider clock) : IQuery
{
    /// <summary>Both files for a reader; null when there is no such report for the actor.</summary>
    public async Task<WrittenFile?> PreviewAsync(Guid movementId, bool asSheet, Actor actor, CancellationToken ct)
    {
        if (await reports.FindAsync(movementId, actor, ct) is null)
        {
            return null;
        }

        var facts = await FactsAsync(movementId, null, ct);
        var written = asSheet ? await SheetAsync(facts, ct) : Text(facts);
        return written with { Name = DraftName(asSheet, facts.On.Year) };
    }

    public static string DraftName(bool asSheet, int year) => string.Create(CultureInfo.InvariantCulture, $"Du-thao-{(asSheet ? "so-lieu" : "bao-cao")}-tong-ket-{year}.{(asSheet ? "xlsx" : "docx")}");

    /// <summary>The report as a paper, to be drafted for its number; null when there is no such report for the actor.</summary>
    public async Task<Paper?> PaperAsync(Guid movementId, Actor actor, CancellationToken ct) =>
        await reports.FindAsync(movementId, actor, ct) is null ? null : ClosingReportPaper.Of(await FactsAsync(movementId, null, ct));

    internal async Task<IReadOnlyList<(IssuedPaperKind Kind, WrittenFile File)>> FinalAsync(Guid movementId, string? assessment, CancellationToken ct)
    {
        var facts = await FactsAsync(movementId, assessment, ct);
        return [(IssuedPaperKind.ClosingReport, Text(facts)), (IssuedPaperKind.ClosingReportSheet, await SheetAsync(facts, ct))];
    }

    private static WrittenFile Text(ReportFacts facts) =>
        new($"Bao-cao-tong-ket-{facts.On.Year}.docx", FileKind.Docx.MediaType, PaperFiles.Docx(ClosingReportPaper.Of(facts)));

    private static async Task<WrittenFile> SheetAsync(ReportFacts facts, CancellationToken ct) =>
        new($"So-lieu-tong-ket-{facts.On.Year}.xlsx", FileKind.Xlsx.MediaType, await ClosingReportSheet.WriteAsync(facts, ct));

    private async Task<ReportFacts> FactsAsync(Guid movementId, string? assessment, CancellationToken ct)
    {
        var head = await db.Movements.AsNoTracking().Where(m => m.Id == movementId)
            .Select(m => new
            {
                Agency = new AgencyFacts(
                    m.Agency.Name, m.Agency.ShortName, m.Agency.PlaceName, m.Agency.Symbol, m.Agency.ParentName, m.Agency.DirectorTitle,
                    m.Agency.StandingUnit!.Name, m.Agency.StandingUnit.ShortName),
                Director = m.Agency.DirectorPerson == null ? null : m.Agency.DirectorPerson.FullName,
                Movement = new MovementFacts(m.Title, m.Name, m.PlanNumber, m.PlanSymbol, m.PlanDate),
                m.AwardedOn,
                m.AwardedPlace,
            })
            .SingleAsync(ct);
        var counted = await rows.LoadAsync(movementId, ct);
        return new ReportFacts
        {
            Agency = head.Agency,
            DirectorName = head.Director,
            Movement = head.Movement,
            On = clock.Today(),
            AwardedOn = head.AwardedOn,
            AwardedPlace = head.AwardedPlace,
            Assessment = assessment,
            Figures = ClosingFigures.Of(counted),
            AwardTable = [.. ClosingFigures.AwardGroups(counted).Select(g => new AwardTableRow(g.Award, g.Prefix))],
        };
    }
}
