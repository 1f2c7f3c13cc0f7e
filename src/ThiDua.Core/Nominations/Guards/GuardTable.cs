using ThiDua.Core.Law;
using static ThiDua.Core.Law.Guard;

namespace ThiDua.Core.Nominations.Guards;

/// <summary>A guard's question to the facts; null when the rule does not concern the dossier.</summary>
public delegate Verdict? GuardCheck(GuardFacts facts, GuardRule rule);

/// <summary>The guards that are asked of dossiers, in the order of the screen.</summary>
public static class GuardTable
{
    public static readonly IReadOnlyList<(Guard Guard, GuardCheck Check)> OnDossiers =
    [
        (NoOpenCase, StandingGuards.NoCaseMayBeOpen),
        (AchievementAfterDiscipline, StandingGuards.AchievementMustBeginAfterDiscipline),
        (OneAchievementOneAward, AchievementGuards.AchievementMustNotBeHonouredTwice),
        (InitiativeUsedOnce, AchievementGuards.InitiativeMustNotBeUsedTwice),
        (NoMeritFromMovementAward, AchievementGuards.MovementAwardIsNoGroundForHigherMerit),
        (LowerFormNotNeeded, HonourGuards.LowerFormIsNotNeeded),
        (SameFormMayRepeat, HonourGuards.SameFormMayBeGivenAgain),
        (MedalOncePerPerson, HonourGuards.MedalIsGivenOnce),
        (AuthorityGivesOwnForm, HonourGuards.AuthorityMustGiveItsOwnForm),
        (PresentMostOfTheYear, ServiceGuards.MustNotHaveBeenAbsentTooLong),
        (MaternityCountsAsWork, ServiceGuards.MaternityIsWorkedTime),
        (RecruitedLongEnough, ServiceGuards.MustHaveJoinedLongEnoughAgo),
        (NewUnitDecidesOnTransfer, ServiceGuards.TransferredPersonIsProposedByNewUnit),
        (WomenLeadersServeLess, ServiceGuards.ContributionMustBeLongEnough),
        (UnitOldEnough, CollectiveGuards.UnitMustHaveWorkedLongEnough),
        (MostMembersAdvanced, CollectiveGuards.MostMembersMustBeAdvanced),
        (NobodyWarned, CollectiveGuards.NobodyMayHaveBeenWarned),
        (DirectWorkersFirst, HintGuards.DirectWorkersComeFirst),
        (PapersAreElectronic, HintGuards.PapersShouldHaveFiles),
    ];

    /// <summary>Rules applied elsewhere: at the selection, at cancelling, at paying.</summary>
    public static readonly IReadOnlyList<Guard> HeldElsewhere = [TieGoesToWomen, CancelledAwardIsRecalled, SignerPays];

    /// <summary>The finding tells of discipline, illness or a complaint: only those who check dossiers read its facts.</summary>
    public static bool IsPrivate(Guard guard) =>
        guard is NoOpenCase or AchievementAfterDiscipline or PresentMostOfTheYear or MaternityCountsAsWork or NobodyWarned;

    /// <summary>An open hold keeps the dossier where it is by itself; answering the finding would not move it.</summary>
    public static bool HasOwnLock(Guard guard) => guard is NoOpenCase;
}
