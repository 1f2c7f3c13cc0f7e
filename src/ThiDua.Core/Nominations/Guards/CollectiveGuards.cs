using System.Globalization;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Law;

namespace ThiDua.Core.Nominations.Guards;

/// <summary>Guards on titles of collectives.</summary>
public static class CollectiveGuards
{
    public static Verdict? UnitMustHaveWorkedLongEnough(GuardFacts facts, GuardRule rule)
    {
        if (facts.Collective is not { } collective || rule.Limit is not { } limit)
        {
            return null;
        }

        var used = new UsedFact(
            collective.InheritsFrom is { } former ? $"Tiếp nhận nhiệm vụ của {former}, tính từ ngày {collective.FoundedOn.Written()}" : $"Thành lập ngày {collective.FoundedOn.Written()}",
            collective.Url);
        var months = limit.ToString("00", CultureInfo.InvariantCulture);
        return collective.FoundedOn.AddMonths((int)limit) <= facts.YearEnd.AddDays(1)
            ? Verdict.Met($"Đơn vị đã hoạt động từ {months} tháng trở lên tính đến hết năm {facts.TitleYear}.", used)
            : Verdict.Broken(
                $"Đơn vị mới thành lập, chưa đủ {months} tháng tính đến hết năm {facts.TitleYear}, nên chưa xét {facts.Award.Name}. Nếu đơn vị được sắp xếp lại, ghi đơn vị tiếp nhận nhiệm vụ trong sơ đồ; trường hợp khác nêu lý do.", used);
    }

    /// <summary>Exact: 7 of 10 is 70 %, 6 of 9 is not.</summary>
    public static Verdict? MostMembersMustBeAdvanced(GuardFacts facts, GuardRule rule)
    {
        if (facts.Collective is not { } collective || rule.Limit is not { } percent)
        {
            return null;
        }

        if (collective.Members == 0)
        {
            return Verdict.Unsure("Chưa ghi thành viên của tập thể nên chưa tính được tỷ lệ Lao động tiên tiến. Ghi nơi công tác của các thành viên.", new UsedFact("Tập thể", collective.Url));
        }

        var used = new UsedFact($"{collective.Advanced} trên {collective.Members} thành viên đạt Lao động tiên tiến năm {facts.TitleYear}", collective.Url);
        var share = percent.ToString("0", CultureInfo.InvariantCulture);
        return collective.Advanced * 100m >= collective.Members * percent
            ? Verdict.Met($"Có ít nhất {share} % cá nhân đạt danh hiệu Lao động tiên tiến.", used)
            : Verdict.Broken(
                $"Dưới {share} % cá nhân đạt danh hiệu Lao động tiên tiến năm {facts.TitleYear}, nên không xét {facts.Award.Name}. Bổ sung kết quả của các thành viên nếu ghi chưa đủ, hoặc rút đề nghị.", used);
    }

    public static Verdict? NobodyMayHaveBeenWarned(GuardFacts facts, GuardRule rule)
    {
        if (facts.Collective is not { } collective)
        {
            return null;
        }

        var warned = collective.Disciplines
            .Where(d => d.Form >= DisciplineForm.Warning && d.From >= facts.YearStart && d.From <= facts.YearEnd).ToList();
        return warned.Count == 0
            ? Verdict.Met($"Năm {facts.TitleYear} không có cá nhân bị kỷ luật từ cảnh cáo trở lên.")
            : Verdict.Broken(
                $"Năm {facts.TitleYear} có cá nhân bị kỷ luật từ cảnh cáo trở lên, nên không xét {facts.Award.Name} cho tập thể. Rút đề nghị này.",
                warned.Select(d => new UsedFact(StandingGuards.Told(d), d.Url)));
    }
}
