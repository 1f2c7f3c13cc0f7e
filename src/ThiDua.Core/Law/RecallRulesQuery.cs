using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Law;

/// <summary>Grounds for taking an award back, and by when certificate and money come back, as of the day of the decision that cancels.</summary>
public sealed class RecallRulesQuery(ThiDuaDb db, WorkingCalendarQuery calendars) : IQuery
{
    public async Task<IReadOnlyList<RecallGround>> GroundsAsync(DateOnly day, CancellationToken ct) =>
        await db.RevocationGrounds.AsNoTracking()
            .Where(g => g.ValidFrom <= day && (g.ValidTo == null || g.ValidTo >= day))
            .OrderBy(g => g.Citation).ThenBy(g => g.Code)
            .Select(g => new RecallGround(g.Id, g.Sentence, g.FreesAchievement, g.Citation, g.Certainty))
            .ToListAsync(ct);

    /// <summary>Null when no row fixes a term on that day: the decision then says none.</summary>
    public async Task<RecallDay?> GiveBackAsync(DateOnly day, CancellationToken ct)
    {
        var rule = await db.RecallDeadlines.AsNoTracking()
            .SingleOrDefaultAsync(r => r.Step == RecallStep.GiveBack && r.ValidFrom <= day && (r.ValidTo == null || r.ValidTo >= day), ct);
        if (rule is null)
        {
            return null;
        }

        var calendar = await calendars.ReadAsync(ct);
        var last = rule.Unit is DayUnit.WorkingDay ? calendar.After(day, rule.Days) : calendar.ThisOrNext(day.AddDays(rule.Days));
        return new RecallDay(last, rule.Citation);
    }
}

/// <param name="FreesAchievement">The achievement stands and may be considered again.</param>
public sealed record RecallGround(Guid Id, string Sentence, bool FreesAchievement, string Citation, Certainty Certainty);

public sealed record RecallDay(DateOnly On, string Citation);
