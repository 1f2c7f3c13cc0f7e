using ThiDua.Core.Honours;
using ThiDua.Core.Law;

namespace ThiDua.Core.Nominations.Guards;

/// <summary>The subject's part in an achievement that the dossier honours.</summary>
public sealed record LinkedAchievement
{
    public required Guid Id { get; init; }
    public required AchievementKind Kind { get; init; }
    public required string Title { get; init; }
    public required AchievementLevel Level { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }

    /// <summary>Months in the post that the award asks; for a period of contribution.</summary>
    public int? RequiredMonths { get; init; }

    /// <summary>Retires at the higher age, so the shorter time for women does not apply.</summary>
    public bool RetiresLater { get; init; }

    /// <summary>What else stands on the same part of the same achievement.</summary>
    public IReadOnlyList<OtherUse> OtherUses { get; init; } = [];

    public bool IsInitiative => Kind is AchievementKind.Initiative or AchievementKind.Topic;

    public UsedFact AsFact => new($"{Kind.Label()} \"{Title}\"", $"/thanh-tich/{Id}");
}

/// <param name="What">E.g. "Giấy khen của Giám đốc Sở, Quyết định số 12/QĐ-SKHCN ngày 05/3/2026".</param>
/// <param name="Decided">Chosen or granted; otherwise another dossier merely names it.</param>
public sealed record OtherUse(string What, bool Decided, AwardClass? Class, string? Url);

/// <summary>A fact that a finding rests on, with where to read it.</summary>
public sealed record UsedFact(string Text, string? Url = null);
