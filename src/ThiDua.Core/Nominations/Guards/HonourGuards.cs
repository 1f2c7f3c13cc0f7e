using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Law;

namespace ThiDua.Core.Nominations.Guards;

/// <summary>Guards on the award asked, beside those that the subject already holds.</summary>
public static class HonourGuards
{
    public static Verdict? SameFormMayBeGivenAgain(GuardFacts facts, GuardRule rule)
    {
        var same = facts.Awards.Where(a => a.Code == facts.Award.Code && a.On is not null && a.On <= facts.DecisionDay).ToList();
        return same.Count == 0 ? null
            : Verdict.Met($"Đã được tặng {facts.Award.Name} {same.Count} lần; được xét tặng tiếp cho thành tích mới.", same.Select(Told));
    }

    /// <summary>No lower form is asked for; only the reach of an initiative must be that of the title (Luật 06/2022 Điều 21, 22).</summary>
    public static Verdict? LowerFormIsNotNeeded(GuardFacts facts, GuardRule rule)
    {
        var initiatives = facts.Achievements.Where(a => a.IsInitiative).ToList();
        var needed = facts.Award.Level is AuthorityLevel.Province or AuthorityLevel.Ministry ? AchievementLevel.Province : AchievementLevel.National;
        return facts.Award is { Class: AwardClass.Title, IsAboveAgency: true } && facts.SubjectKind is SubjectKind.Individual && initiatives.Count > 0
            && initiatives.All(a => a.Level < needed)
            ? Verdict.Broken(
                $"Sáng kiến, đề tài mới được công nhận ở cấp thấp hơn danh hiệu đề nghị; cần được công nhận hiệu quả, phạm vi ảnh hưởng {needed.Label().ToLowerInvariant()}.",
                initiatives.Select(a => new UsedFact($"{a.AsFact.Text}: {a.Level.Label().ToLowerInvariant()}", a.AsFact.Url)))
            : Verdict.Met("Thành tích đến đâu khen thưởng đến đó; không bắt buộc phải có hình thức thấp hơn trước.");
    }

    public static Verdict? MedalIsGivenOnce(GuardFacts facts, GuardRule rule)
    {
        if (facts.SubjectKind is not SubjectKind.Individual)
        {
            return null;
        }

        var medals = facts.Awards
            .Where(a => a.Code == facts.Award.Code && (a.Authority.Length == 0 || Fold.InMemory(a.Authority) == Fold.InMemory(facts.Award.Authority)))
            .ToList();
        return medals.Count == 0
            ? Verdict.Met($"Chưa được tặng {facts.Award.Name}.")
            : Verdict.Broken($"{facts.Award.Name} chỉ tặng một lần cho một cá nhân. Rút đề nghị này hoặc đề nghị hình thức khác.", medals.Select(Told));
    }

    public static Verdict? AuthorityMustGiveItsOwnForm(GuardFacts facts, GuardRule rule) =>
        facts.Award.IsAboveAgency && facts.Award.ByAgencyHead
            ? Verdict.Broken(
                $"{facts.Award.Authority} không có thẩm quyền tặng {facts.Award.Name}; người đứng đầu cơ quan tặng Giấy khen và các danh hiệu thuộc thẩm quyền. Sửa người có thẩm quyền trong kế hoạch hoặc đề nghị Giấy khen.",
                new UsedFact($"{facts.Award.Name} của {facts.Award.Authority}"))
            : Verdict.Met($"{facts.Award.Name} do {facts.Award.Authority} tặng là đúng thẩm quyền.");

    private static UsedFact Told(EarlierAward award) => new(award.Reference.Length > 0 ? $"{award.Name}, {award.Reference}" : award.Name, award.Url);
}
