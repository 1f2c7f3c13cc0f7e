using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Law;

namespace ThiDua.Core.Nominations.Guards;

/// <summary>Guards on what is honoured: once, and for what it is.</summary>
public static class AchievementGuards
{
    public static Verdict? AchievementMustNotBeHonouredTwice(GuardFacts facts, GuardRule rule)
    {
        var linked = facts.Achievements.Where(a => !a.IsInitiative).ToList();
        if (linked.Count == 0 && facts.Achievements.Count > 0)
        {
            return null;
        }

        var told = SameWords(facts);
        return linked.Count == 0 && told.Count > 0
            ? Verdict.Unsure("Thành tích tóm tắt trùng lời với khen thưởng đã có. Kiểm tra để không khen hai lần cho một thành tích; nếu là thành tích mới thì ghi rõ điểm mới.", told)
            : linked.Count == 0 ? Verdict.Met("Hồ sơ chưa gắn thành tích cụ thể: được hiểu là ghi nhận kết quả trong phong trào này.")
            : Once(linked, "Thành tích này đã được khen thưởng. Chọn thành tích khác hoặc bỏ thành tích này khỏi hồ sơ.", "Thành tích chưa được khen thưởng lần nào.");
    }

    public static Verdict? InitiativeMustNotBeUsedTwice(GuardFacts facts, GuardRule rule)
    {
        var initiatives = facts.Achievements.Where(a => a.IsInitiative).ToList();
        return initiatives.Count == 0 ? null
            : Once(
                initiatives,
                "Sáng kiến, đề tài này đã dùng làm căn cứ cho một danh hiệu hoặc hình thức khen thưởng khác. Chọn sáng kiến khác hoặc bỏ khỏi hồ sơ.",
                "Sáng kiến, đề tài chưa dùng để xét danh hiệu hay hình thức nào khác.");
    }

    public static Verdict? MovementAwardIsNoGroundForHigherMerit(GuardFacts facts, GuardRule rule)
    {
        if (facts.Award is not { Class: AwardClass.Title, IsAboveAgency: true })
        {
            return null;
        }

        var ofMovement = facts.Achievements.Where(a => a.Kind is AchievementKind.MovementResult or AchievementKind.SuddenDeed).ToList();
        var honoured = ofMovement.Where(a => a.OtherUses.Any(u => u.Decided)).ToList();
        return honoured.Count > 0
            ? Verdict.Broken(
                "Kết quả khen thưởng đột xuất hoặc theo đợt, chuyên đề không làm căn cứ khen thưởng công trạng ở cấp cao hơn. Thay bằng thành tích của nhiệm vụ thường xuyên.",
                honoured.SelectMany(Told))
            : ofMovement.Count > 0
                ? Verdict.Unsure(
                    "Thành tích đột xuất hoặc theo đợt, chuyên đề nếu được khen thưởng riêng thì không làm căn cứ khen thưởng công trạng ở cấp cao hơn.",
                    ofMovement.Select(a => a.AsFact))
                : Verdict.Met("Không dựa vào kết quả khen thưởng đột xuất, theo đợt hoặc chuyên đề.");
    }

    // Short words repeat by chance; a whole sentence does not.
    private static List<UsedFact> SameWords(GuardFacts facts)
    {
        const int Telling = 20;
        var words = Fold.InMemory(facts.Achievement).Trim().TrimEnd('.');
        return words.Length < Telling ? []
            : [.. facts.Awards.Where(a => Fold.InMemory(a.Achievement).Trim().TrimEnd('.') == words).Select(a => new UsedFact($"{a.Name}, {a.Reference}: \"{a.Achievement}\"", a.Url))];
    }

    private static Verdict Once(List<LinkedAchievement> linked, string twice, string once)
    {
        var decided = linked.Where(a => a.OtherUses.Any(u => u.Decided)).ToList();
        var pending = linked.Where(a => a.OtherUses.Count > 0).ToList();
        return decided.Count > 0 ? Verdict.Broken(twice, decided.SelectMany(Told))
            : pending.Count > 0
                ? Verdict.Unsure("Hồ sơ khác cũng nêu thành tích này; chỉ một hồ sơ được khen thưởng. Thống nhất hồ sơ nào dùng thành tích này.", pending.SelectMany(Told))
                : Verdict.Met(once, linked.Select(a => a.AsFact));
    }

    private static IEnumerable<UsedFact> Told(LinkedAchievement achievement) =>
        [achievement.AsFact, .. achievement.OtherUses.Select(u => new UsedFact(u.What, u.Url))];
}
