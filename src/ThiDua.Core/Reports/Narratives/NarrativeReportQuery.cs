using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions.Papers;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Reports.Narratives;

/// <summary>A report that is told: what was written, and the paper of it with the movement's own figures.</summary>
public sealed class NarrativeReportQuery(ThiDuaDb db, ClosingReportQuery closing, HouseStyleQuery styles, TimeProvider clock) : IQuery
{
    private static readonly string[] Counted = ["don-vi-tham-gia", "ho-so", "khen-tong", "tien-da-chi"];

    /// <summary>Null for whoever may not read the movement's reports.</summary>
    public async Task<NarrativePage?> FindAsync(Guid movementId, NarrativeReportKind kind, Actor actor, CancellationToken ct)
    {
        if (await closing.FindAsync(movementId, actor, ct) is not { } counted)
        {
            return null;
        }

        var head = await db.Movements.AsNoTracking().Where(m => m.Id == movementId).Select(m => new
        {
            m.Title, m.Name, m.PlanNumber, m.PlanSymbol, m.PlanDate, Agency = m.Agency.Name, m.Agency.ParentName, m.Agency.PlaceName, m.Agency.Symbol, m.Agency.DirectorTitle,
            Director = m.Agency.DirectorPerson!.FullName, Standing = m.Agency.StandingUnit!.Name, Short = m.Agency.StandingUnit.ShortName,
        }).SingleAsync(ct);
        var row = await db.NarrativeReports.AsNoTracking().SingleOrDefaultAsync(r => r.MovementId == movementId && r.Kind == kind, ct);
        var plan = head.PlanNumber is { } number ? $"Thực hiện Kế hoạch số {number.PadLeft(2, '0')}/{head.PlanSymbol}{(head.PlanDate is { } day ? $" {day.WrittenOut()}" : "")}" : $"Thực hiện nhiệm vụ công tác thi đua, khen thưởng năm {clock.Today().Year}";
        var text = row is null
            ? new NarrativeText(MovementWording.InSentence(head.Title, head.Name), plan, head.ParentName, "", "", "")
            : new NarrativeText(row.About, row.Occasion, row.Addressee, row.Results, row.Limits, row.Tasks);
        var style = await styles.OfAsync(ReportWording.Paper.Code, ct);
        var report = new NarrativeReport
        {
            Kind = kind, ParentAgency = head.ParentName, Agency = head.Agency, Place = head.PlaceName, Symbol = $"BC-{head.Symbol}", Year = clock.Today().Year, About = text.About, Occasion = text.Occasion,
            Addressee = text.Addressee, Parts = [.. Parts(kind, text)], Figures = kind is NarrativeReportKind.Special ? [] : [.. Figures(counted)], Signature = new Signature([head.DirectorTitle], head.Director),
            Recipients = new RecipientList([new("Như trên")], (head.Short ?? head.Standing) is { } unit ? $"VT, {unit}" : "VT"),
        };
        return new NarrativePage(
            counted.Movement, kind, row?.Version ?? 0, row?.SavedAt, row?.SavedBy, text,
            new StyledPaper(style, NarrativeReportPaper.Write(report, style.Words).AsDraft(), FileNames.Plain($"Du thao bao cao {kind.Title()} {clock.Today().Year}")));
    }

    private static IEnumerable<ReportPart> Parts(NarrativeReportKind kind, NarrativeText text)
    {
        var titles = kind is NarrativeReportKind.Special ? ("Tình hình", "Thành tích", "Đề nghị") : ("Kết quả thực hiện", "Hạn chế, nguyên nhân", "Phương hướng, nhiệm vụ");
        return new[] { (titles.Item1, text.Results), (titles.Item2, text.Limits), (titles.Item3, text.Tasks) }.Where(p => p.Item2.Length > 0).Select(p => new ReportPart(p.Item1, p.Item2.Split('\n')));
    }

    private static IEnumerable<ReportNumber> Figures(ClosingReport counted) =>
        Counted.Select(counted.Figure).OfType<ReportFigure>().Select(f => new ReportNumber(
            f.Key switch { "don-vi-tham-gia" => "Đơn vị gửi hồ sơ", "ho-so" => "Hồ sơ đề nghị khen thưởng", "khen-tong" => "Tập thể, cá nhân được khen thưởng", _ => "Tiền thưởng đã chi" },
            f.Key switch { "don-vi-tham-gia" => "đơn vị", "ho-so" => "hồ sơ", "khen-tong" => "lượt", _ => "đồng" },
            f.Value.Figures()));
}

public sealed record NarrativeText(string About, string Occasion, string Addressee, string Results, string Limits, string Tasks);

public sealed record NarrativePage(string Movement, NarrativeReportKind Kind, uint Version, DateTimeOffset? SavedAt, string? SavedBy, NarrativeText Text, StyledPaper Paper);
