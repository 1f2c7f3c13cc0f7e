using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Records;
using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Reports;

/// <summary>The closing report as files, from the rows as they stand.</summary>
public sealed class ReportPapersQuery(ThiDuaDb db, ReportRowsQuery rows, ClosingReportQuery reports, HouseStyleQuery styles, TimeProvider clock) : IQuery
{
    /// <summary>The report as it would read now; null when there is none for the actor.</summary>
    public async Task<StyledPaper?> PaperAsync(Guid movementId, Actor actor, CancellationToken ct)
    {
        if (await reports.FindAsync(movementId, actor, ct) is null)
        {
            return null;
        }

        var facts = await FactsAsync(movementId, null, ct);
        var style = await styles.OfAsync(ClosingReportWording.Paper.Code, ct);
        return new StyledPaper(style, ClosingReportPaper.Of(facts, style.Words).AsDraft(), Path.GetFileNameWithoutExtension(DraftName(asSheet: false, facts.On.Year)));
    }

    /// <summary>Its figures as a workbook; null when there is none for the actor.</summary>
    public async Task<WrittenFile?> SheetAsync(Guid movementId, Actor actor, CancellationToken ct) =>
        await reports.FindAsync(movementId, actor, ct) is null ? null
        : await SheetAsync(await FactsAsync(movementId, null, ct), ct) with { Name = DraftName(asSheet: true, clock.Today().Year) };

    public static string DraftName(bool asSheet, int year) => string.Create(CultureInfo.InvariantCulture, $"Du-thao-{(asSheet ? "so-lieu" : "bao-cao")}-tong-ket-{year}.{(asSheet ? "xlsx" : "docx")}");

    /// <summary>The report as a paper, to be drafted for its number; null when there is no such report for the actor.</summary>
    public async Task<Paper?> ToNumberAsync(Guid movementId, Actor actor, CancellationToken ct) =>
        await reports.FindAsync(movementId, actor, ct) is null ? null
        : ClosingReportPaper.Of(await FactsAsync(movementId, null, ct), (await styles.OfAsync(ClosingReportWording.Paper.Code, ct)).Words);

    internal async Task<Result<FinalPapers>> FinalAsync(Guid movementId, string? assessment, CancellationToken ct)
    {
        var facts = await FactsAsync(movementId, assessment, ct);
        var style = await styles.OfAsync(ClosingReportWording.Paper.Code, ct);
        var paper = ClosingReportPaper.Of(facts, style.Words);
        if (WordingRules.RefuseGaps(paper) is { } gaps)
        {
            return gaps;
        }

        return new FinalPapers(
        [
            (IssuedPaperKind.ClosingReport, new WrittenFile($"{Stem(facts)}.docx", FileKind.Docx.MediaType, style.Docx(paper))),
            (IssuedPaperKind.ClosingReportSheet, await SheetAsync(facts, ct)),
        ]);
    }

    private static string Stem(ReportFacts facts) => $"Bao-cao-tong-ket-{facts.On.Year}";

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

internal sealed record FinalPapers(IReadOnlyList<(IssuedPaperKind Kind, WrittenFile File)> Files);
