using ThiDua.Core.Law;

namespace ThiDua.Core.Nominations.Guards;

/// <summary>Rules that ask for attention and stop nobody.</summary>
public static class HintGuards
{
    public static Verdict? DirectWorkersComeFirst(GuardFacts facts, GuardRule rule)
    {
        List<UsedFact> grounds = [];
        if (facts.Person is { IsLeader: false })
        {
            grounds.Add(new UsedFact("Trực tiếp lao động, công tác; không giữ chức vụ lãnh đạo, quản lý"));
        }

        grounds.AddRange(facts.HardAreas.Where(a => a.From <= facts.DecisionDay && (a.To is null || a.To >= facts.DecisionDay)).Select(a => new UsedFact(a.Told, a.Url)));
        return grounds.Count == 0 ? null : Verdict.Met("Thuộc trường hợp ưu tiên khi xét khen thưởng.", grounds);
    }

    public static Verdict? PapersShouldHaveFiles(GuardFacts facts, GuardRule rule) =>
        facts.PapersWithoutFile.Count == 0
            ? Verdict.Met("Giấy tờ bắt buộc của hồ sơ đều có tệp điện tử.")
            : Verdict.Broken("Còn giấy tờ chưa có tệp điện tử. Tải lên bản quét hoặc tệp văn bản.", facts.PapersWithoutFile.Select(p => new UsedFact(p)));
}
