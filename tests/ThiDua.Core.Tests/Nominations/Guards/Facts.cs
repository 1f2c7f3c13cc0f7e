using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations.Guards;

namespace ThiDua.Core.Tests.Nominations.Guards;

/// <summary>Facts of an ordinary dossier decided on 15/12/2025, to change one thing at a time, and rules as the schema has them.</summary>
internal static class Facts
{
    public static readonly DateOnly Decision = new(2025, 12, 15);
    public static readonly AskedAward Certificate = new("giay_khen_so", "Giấy khen", AwardClass.Form, AuthorityLevel.Department, "Giám đốc Sở", true);
    public static readonly AskedAward ProvincialTitle = new("cstd_tinh", "Chiến sĩ thi đua cấp tỉnh", AwardClass.Title, AuthorityLevel.Province, "Chủ tịch Ủy ban nhân dân tỉnh", false);
    public static readonly AskedAward Advanced = new("ldtt", "Lao động tiên tiến", AwardClass.Title, AuthorityLevel.Department, "Giám đốc Sở", true);
    public static readonly AskedAward AdvancedTeam = new("ttldtt", "Tập thể lao động tiên tiến", AwardClass.Title, AuthorityLevel.Department, "Giám đốc Sở", true);
    public static readonly AskedAward Medal = new("ky_niem_chuong_bo", "Kỷ niệm chương", AwardClass.Form, AuthorityLevel.Ministry, "Bộ trưởng", false);

    public static GuardFacts Of(AskedAward? award = null, PersonFacts? person = null) => new()
    {
        NominationId = Guid.Empty, Subject = "Đặng Thị Ánh", SubjectKind = SubjectKind.Individual, Award = award ?? Certificate, DecisionDay = Decision,
        ReceivedOn = new DateOnly(2025, 12, 1), TitleYear = 2025, PeriodStart = new DateOnly(2025, 1, 1), Person = person ?? Person(),
    };

    public static PersonFacts Person() => new() { Id = Guid.Empty, JoinedOn = new DateOnly(2015, 1, 1), IsLeader = true };

    public static GuardFacts OfTeam(CollectiveFacts collective) => Of(AdvancedTeam) with { SubjectKind = SubjectKind.Collective, Person = null, Collective = collective };

    public static CollectiveFacts Team(int members = 10, int advanced = 7) => new() { FoundedOn = new DateOnly(2015, 1, 1), Members = members, Advanced = advanced };

    public static LinkedAchievement Achievement(AchievementKind kind, params OtherUse[] others) => new()
    {
        Id = Guid.Empty, Kind = kind, Title = "Số hóa hồ sơ", Level = AchievementLevel.Base, From = new DateOnly(2025, 2, 1), To = new DateOnly(2025, 6, 30), OtherUses = others,
    };

    public static OtherUse Decided(AwardClass kind = AwardClass.Form) => new("Giấy khen của Giám đốc Sở, Quyết định số 12/QĐ-SKHCN ngày 05/3/2025", true, kind, null);

    public static EarlierAward Earlier(AskedAward award, DateOnly on, string? authority = null) =>
        new(award.Code, award.Name, authority ?? award.Authority, on.Year, on, $"Quyết định số 5/QĐ-B ngày {on.Written()}");

    public static GuardRule Rule(Guard guard, GuardSeverity severity = GuardSeverity.Block, decimal? limit = null, GuardLimitUnit? unit = null, Certainty certainty = Certainty.Confirmed) => new()
    {
        Id = Guid.Empty, Guard = guard, Sentence = "Quy định kiểm thử.", Severity = severity, Limit = limit, LimitUnit = unit, ValidFrom = new DateOnly(2024, 1, 1),
        Citation = "Luật 06/2022/QH15, Điều 5", Certainty = certainty,
    };

    /// <summary>The guard's own verdict kind; null when it does not concern the dossier.</summary>
    public static VerdictKind? Verdict(this GuardFacts facts, Guard guard, decimal? limit = null, GuardLimitUnit? unit = null) =>
        GuardTable.OnDossiers.Single(e => e.Guard == guard).Check(facts, Rule(guard, limit: limit, unit: unit))?.Kind;
}
