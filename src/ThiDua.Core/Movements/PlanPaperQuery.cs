using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions.Papers;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements.Rules;
using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Movements;

/// <summary>Kế hoạch written from what the movement's rows say; what they do not say is left to whoever finishes the file in Word.</summary>
public sealed class PlanPaperQuery(ThiDuaDb db, HouseStyleQuery styles) : IQuery
{
    /// <summary>Null for whoever may not see the movement. A draft until the movement was launched.</summary>
    public async Task<StyledPaper?> FindAsync(Guid movementId, Actor actor, CancellationToken ct)
    {
        var agency = await db.Movements.AsNoTracking().SeenBy(db, actor).Where(m => m.Id == movementId)
            .Select(m => new { m.Agency.Name, m.Agency.ParentName, m.Agency.PlaceName, m.Agency.Symbol, m.Agency.DirectorTitle, Director = m.Agency.DirectorPerson!.FullName, Standing = m.Agency.StandingUnit!.Name, Short = m.Agency.StandingUnit.ShortName })
            .SingleOrDefaultAsync(ct);
        if (agency is null || await PlanRows.LoadAsync(db, movementId, tracked: false, ct) is not { } rows)
        {
            return null;
        }

        var movement = rows.Movement;
        var facts = new PlanPaperFacts
        {
            ParentAgency = agency.ParentName, Agency = agency.Name, Place = agency.PlaceName, Number = int.TryParse(movement.PlanNumber, out var number) ? number : null,
            Symbol = movement.PlanSymbol ?? $"KH-{agency.Symbol}", IssuedOn = movement.PlanDate, Year = movement.PlanDate?.Year ?? VietnamTime.DayOf(movement.CreatedAt).Year, Abstract = movement.Title,
            LegalBases = [.. rows.LegalBases.Select(b => b.Text)], Purposes = [], Requirements = [], Themes = Themes(rows), Criteria = [.. rows.Criteria.Select(Criterion)],
            Awards = [.. await AwardsAsync(rows, ct)], Dossier = [.. rows.Papers.Select(p => p.Name)], Deadline = DossierDeadline(rows, agency.Standing ?? agency.Name),
            Assignments = [.. rows.Assignments.GroupBy(a => a.Assignee ?? "Các phòng, đơn vị").Select(g => new PlanTask(g.Key, [.. g.Select(Task)]))],
            Signature = movement.SignerPosition is { } position
                ? new Signature(movement.SignerPrefix is { } prefix ? [prefix, position] : [position], movement.SignerName)
                : new Signature([agency.DirectorTitle], agency.Director),
            Recipients = new RecipientList([.. rows.Recipients.Select(r => new ThiDua.Papers.Writing.Recipient(r.Name, r.Purpose))], (agency.Short ?? agency.Standing) is { } unit ? $"VT, {unit}" : "VT"),
        };
        var style = await styles.OfAsync(PlanWording.Paper.Code, ct);
        var paper = PlanPaper.Write(facts, style.Words);
        return new StyledPaper(style, movement.State is MovementState.Draft ? paper.AsDraft() : paper, FileNames.Plain($"Ke hoach {movement.PlanNumber} {facts.Symbol}"));
    }

    private static List<string> Themes(PlanRows rows) =>
        [.. new[] { rows.Movement.Theme, rows.Movement.SloganDisplay ?? rows.Movement.Slogan }.OfType<string>(), .. rows.Targets.Select(t => t.Text)];

    private static string Criterion(Criterion c) => c.Subject switch
    {
        CriterionSubject.Collective => $"Tập thể: {c.Text}",
        CriterionSubject.Individual => $"Cá nhân: {c.Text}",
        _ => c.Text,
    };

    private static string Task(Assignment a) => (a.DueText ?? (a.DueOn is { } day ? $"trước ngày {day.Written()}" : null)) is { } due ? $"{a.Task.TrimEnd('.', ';')} ({due})" : a.Task;

    private static string? DossierDeadline(PlanRows rows, string to) =>
        rows.Deadlines.Where(d => d is { Kind: DeadlineKind.Dossiers, Audience: DeadlineAudience.Units } && (d.Wording ?? "").Length + (d.Day is null ? 0 : 1) > 0).OrderByDescending(d => d.EndsAt).FirstOrDefault() is { } last
            ? $"Hồ sơ gửi về {to} {(last.Day is { } day ? DeadlineMeaning.Written(last.Semantic, day) : last.Wording)}."
            : null;

    private async Task<List<PlanAward>> AwardsAsync(PlanRows rows, CancellationToken ct)
    {
        var codes = rows.AwardOffers.Select(o => o.AwardCode).ToList();
        var names = await db.AwardKinds.AsNoTracking().Where(k => codes.Contains(k.Code)).ToDictionaryAsync(k => k.Code, k => k.Name, ct);
        return [.. rows.AwardOffers.Select(o => new PlanAward($"{names[o.AwardCode]} của {o.Authority}", Subjects(o), o.Shape().IsNone ? "theo kết quả xét" : o.Shape().Written()))];
    }

    private static string Subjects(AwardOffer o) => (o.MaxCollectives ?? o.PerUnitCollectives, o.MaxIndividuals ?? o.PerUnitIndividuals, o.CollectivePercent, o.IndividualPercent) switch
    {
        (not null, null, _, null) => "Tập thể",
        (null, not null, null, _) => "Cá nhân",
        _ => "Tập thể, cá nhân",
    };
}
