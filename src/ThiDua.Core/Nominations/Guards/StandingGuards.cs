using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Law;

namespace ThiDua.Core.Nominations.Guards;

/// <summary>Guards on the subject's standing: open cases and past discipline.</summary>
public static class StandingGuards
{
    public static Verdict? NoCaseMayBeOpen(GuardFacts facts, GuardRule rule)
    {
        var open = facts.Cases.Where(c => c.IsOpenOn(facts.DecisionDay)).ToList();
        return open.Count == 0
            ? Verdict.Met("Không có vụ việc nào đang xem xét, giải quyết.")
            : Verdict.Broken(
                "Chưa xét khen thưởng khi vụ việc chưa có kết luận. Chờ kết luận rồi ghi kết quả để tiếp tục.",
                open.Select(c => new UsedFact($"{c.What}, từ ngày {c.From.Written()}", c.Url)));
    }

    public static Verdict? AchievementMustBeginAfterDiscipline(GuardFacts facts, GuardRule rule)
    {
        if (facts.Person is not { } person)
        {
            return null;
        }

        var disciplines = person.Disciplines.Where(d => d.From <= facts.DecisionDay).ToList();
        if (disciplines.Count == 0)
        {
            return Verdict.Met("Không có kỷ luật.");
        }

        var used = disciplines.Select(d => new UsedFact(Told(d), person.Url)).ToList();
        if (disciplines.Any(d => d.To is null || d.To >= facts.DecisionDay))
        {
            return Verdict.Broken("Đang trong thời gian thi hành kỷ luật. Chỉ xét thành tích lập được sau khi chấm dứt hiệu lực kỷ luật.", used);
        }

        var countsFrom = disciplines.Max(d => d.To!.Value).AddDays(1);
        var early = Begun(facts).Where(a => a.From < countsFrom).ToList();
        return early.Count == 0
            ? Verdict.Met($"Thành tích lập được sau khi chấm dứt kỷ luật, tính từ ngày {countsFrom.Written()}.", used)
            : Verdict.Broken(
                $"Thành tích chỉ tính từ ngày {countsFrom.Written()}, sau khi chấm dứt hiệu lực kỷ luật. Chọn thành tích lập được từ ngày đó hoặc rút đề nghị.",
                [.. used, .. early.Select(a => a.Fact)]);
    }

    private static IEnumerable<(DateOnly From, UsedFact Fact)> Begun(GuardFacts facts) =>
        facts.Achievements.Count > 0
            ? facts.Achievements.Select(a => (a.From, new UsedFact($"{a.AsFact.Text}, từ ngày {a.From.Written()}", a.AsFact.Url)))
            : [(facts.PeriodStart ?? facts.YearStart, new UsedFact($"Thời gian xét thành tích, từ ngày {(facts.PeriodStart ?? facts.YearStart).Written()}"))];

    internal static string Told(DisciplineFact d) =>
        $"{d.Who}: {d.Form.Label().ToLowerInvariant()}, từ ngày {d.From.Written()}{(d.To is { } end ? $" đến ngày {end.Written()}" : ", chưa chấm dứt")}";
}
