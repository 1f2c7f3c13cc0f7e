namespace ThiDua.Core.Law;

/// <summary>Rules that stand between a dossier and an award, each named by what it demands. Their texts and dates are rows of law.guard_rule.</summary>
public enum Guard
{
    SameFormMayRepeat,
    OneAchievementOneAward,
    LowerFormNotNeeded,
    NoMeritFromMovementAward,
    NoOpenCase,
    AchievementAfterDiscipline,
    MaternityCountsAsWork,

    /// <summary>Applied where places are given out: the selection.</summary>
    TieGoesToWomen,
    WomenLeadersServeLess,
    PresentMostOfTheYear,
    RecruitedLongEnough,
    UnitOldEnough,
    NewUnitDecidesOnTransfer,
    InitiativeUsedOnce,
    DirectWorkersFirst,

    /// <summary>Applied when a decision is cancelled.</summary>
    CancelledAwardIsRecalled,

    /// <summary>Applied when money is paid.</summary>
    SignerPays,
    PapersAreElectronic,
    MostMembersAdvanced,
    NobodyWarned,
    MedalOncePerPerson,
    AuthorityGivesOwnForm,
}
