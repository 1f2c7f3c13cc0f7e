namespace ThiDua.Core.Law;

public enum DenominatorBase
{
    AllMembers,
    PresentMembers,

    /// <summary>Those who gave an opinion in writing, when no meeting is held.</summary>
    AnsweredMembers,
}
