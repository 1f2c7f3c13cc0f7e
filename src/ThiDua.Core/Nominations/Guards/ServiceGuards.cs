using System.Globalization;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations.Guards;

/// <summary>Guards on the time that a person worked.</summary>
public static class ServiceGuards
{
    public static Verdict? MustNotHaveBeenAbsentTooLong(GuardFacts facts, GuardRule rule)
    {
        if (facts.Person is not { } person || rule.Limit is not { } limit)
        {
            return null;
        }

        var absences = InYear(facts, person, maternity: false).ToList();
        var length = rule.LimitUnit is GuardLimitUnit.WorkingDays ? WorkingDays(absences, person.Calendar) : TimeSpans.Months(absences.Select(a => (a.From, a.To)));
        var used = absences.Select(a => new UsedFact(Told(a), person.Url));
        return absences.Count == 0 ? Verdict.Met($"Không nghỉ dài ngày trong năm {facts.TitleYear}.")
            : length < limit ? Verdict.Met($"Thời gian nghỉ trong năm {facts.TitleYear} dưới {Amount(rule)}.", used)
            : Verdict.Broken($"Nghỉ từ {Amount(rule)} trở lên trong năm {facts.TitleYear}, không kể nghỉ thai sản, nên không xét {facts.Award.Name}. Rút đề nghị, hoặc sửa thời gian nghỉ nếu ghi chưa đúng.", used);
    }

    public static Verdict? MaternityIsWorkedTime(GuardFacts facts, GuardRule rule)
    {
        if (facts.Person is not { } person)
        {
            return null;
        }

        var leave = InYear(facts, person, maternity: true).ToList();
        return leave.Count == 0 ? null
            : Verdict.Met("Thời gian nghỉ thai sản theo quy định được tính là thời gian công tác để xét khen thưởng.", leave.Select(a => new UsedFact(Told(a), person.Url)));
    }

    public static Verdict? MustHaveJoinedLongEnoughAgo(GuardFacts facts, GuardRule rule)
    {
        if (facts.Person is not { } person || rule.Limit is not { } limit)
        {
            return null;
        }

        if (person.JoinedOn is not { } joined)
        {
            return Verdict.Unsure("Chưa ghi ngày bắt đầu công tác. Ghi nơi công tác của cá nhân này rồi kiểm tra lại.", new UsedFact("Nơi công tác", $"/nhan-su/{person.Id}"));
        }

        var used = new UsedFact($"Bắt đầu công tác từ ngày {joined.Written()}", $"/nhan-su/{person.Id}");
        return joined.AddMonths((int)limit) <= facts.YearEnd.AddDays(1)
            ? Verdict.Met($"Đã công tác từ {Amount(rule)} trở lên tính đến hết năm {facts.TitleYear}.", used)
            : Verdict.Broken($"Tuyển dụng dưới {Amount(rule)} tính đến hết năm {facts.TitleYear}, nên không xét {facts.Award.Name}. Rút đề nghị này.", used);
    }

    public static Verdict? TransferredPersonIsProposedByNewUnit(GuardFacts facts, GuardRule rule)
    {
        if (facts.Person is not { } person || rule.Limit is not { } limit)
        {
            return null;
        }

        var posts = person.Posts
            .Select(p => (Post: p, Span: TimeSpans.Within(p.From, p.To, facts.YearStart, facts.YearEnd)))
            .Where(p => p.Span is not null).OrderBy(p => p.Post.From).ToList();
        if (posts.Select(p => p.Post.UnitId).Distinct().Count() < 2)
        {
            return null;
        }

        var now = posts[^1].Post;
        var used = posts.Select(p => new UsedFact($"{p.Post.Unit}, từ ngày {p.Post.From.Written()}{(p.Post.To is { } end ? $" đến ngày {end.Written()}" : "")}", $"/nhan-su/{person.Id}"));
        var longBefore = posts.Where(p => p.Post.UnitId != now.UnitId).GroupBy(p => p.Post.UnitId)
            .FirstOrDefault(g => TimeSpans.Months(g.Select(p => p.Span!.Value)) >= limit);
        return !now.UnderProposer
            ? Verdict.Broken($"Cá nhân chuyển công tác do đơn vị mới ({now.Unit}) xét, đề nghị. Chuyển hồ sơ sang đơn vị mới hoặc nêu lý do.", used)
            : longBefore is not null
                ? Verdict.Broken($"Đã công tác ở {longBefore.First().Post.Unit} từ {Amount(rule)} trở lên trong năm: cần nhận xét của đơn vị cũ. Nêu số, ngày văn bản nhận xét.", used)
                : Verdict.Met("Đơn vị mới đề nghị; thời gian ở đơn vị cũ không phải lấy nhận xét.", used);
    }

    /// <summary>Posts of a contribution: women leaders need a part less, unless they retire at the higher age.</summary>
    public static Verdict? ContributionMustBeLongEnough(GuardFacts facts, GuardRule rule)
    {
        if (facts.Person is not { } person || rule.Limit is not { } part
            || facts.Achievements.FirstOrDefault(a => a is { Kind: AchievementKind.Contribution, RequiredMonths: not null }) is not { } contribution)
        {
            return null;
        }

        if (person.Sex is null)
        {
            return Verdict.Unsure("Chưa ghi giới tính nên chưa tính được thời gian cống hiến theo quy định đối với nữ lãnh đạo, quản lý.", new UsedFact("Thông tin cá nhân", $"/nhan-su/{person.Id}"));
        }

        var required = contribution.RequiredMonths!.Value;
        var less = person.Sex is Sex.Female && !contribution.RetiresLater;
        var served = TimeSpans.Length(contribution.From, contribution.To).Months;
        var enough = less ? served * part >= required * (part - 1) : served >= required;
        var needs = less ? $"{Figures(Math.Ceiling(required * (part - 1) / part))} tháng (đã giảm 1/{Figures(part)} đối với nữ)" : $"{required} tháng";
        var used = new UsedFact($"{contribution.AsFact.Text}: {served} tháng", contribution.AsFact.Url);
        return enough
            ? Verdict.Met($"Thời gian cống hiến {served} tháng, đủ mức {needs}.", used)
            : Verdict.Broken($"Thời gian cống hiến {served} tháng, chưa đủ mức {needs}. Kiểm tra lại thời gian giữ chức vụ hoặc rút đề nghị.", used);
    }

    private static IEnumerable<Absence> InYear(GuardFacts facts, PersonFacts person, bool maternity) =>
        person.Absences.Where(a => a.Kind is AbsenceKind.Maternity == maternity)
            .Select(a => (a.Kind, Span: TimeSpans.Within(a.From, a.To, facts.YearStart, facts.YearEnd)))
            .Where(a => a.Span is not null)
            .Select(a => new Absence(a.Kind, a.Span!.Value.From, a.Span.Value.To));

    private static int WorkingDays(IEnumerable<Absence> absences, WorkingCalendar calendar) =>
        absences.Sum(a => Enumerable.Range(0, a.To.DayNumber - a.From.DayNumber + 1).Count(i => calendar.IsWorkingDay(a.From.AddDays(i))));

    private static string Told(Absence absence) => $"{absence.Kind.Label()}, từ ngày {absence.From.Written()} đến ngày {absence.To.Written()}";

    private static string Amount(GuardRule rule) => $"{rule.Limit!.Value.ToString("00", CultureInfo.InvariantCulture)} {rule.LimitUnit!.Value.Label()}";

    private static string Figures(decimal value) => value.ToString("0", CultureInfo.InvariantCulture);

    private sealed record Absence(AbsenceKind Kind, DateOnly From, DateOnly To);
}
