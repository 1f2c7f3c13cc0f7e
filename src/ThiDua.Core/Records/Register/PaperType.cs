namespace ThiDua.Core.Records.Register;

/// <summary>Types of papers that go out under a number; the abbreviation of each is a row.</summary>
public enum PaperType
{
    Decision,
    Amendment,
    Cancellation,
    Restoration,
    Submission,
    Minutes,
    AmendedMinutes,
    Invitation,

    /// <summary>Công văn: has no type name and no abbreviation.</summary>
    OfficialLetter,
    Plan,
    Notice,
    Report,
}

/// <summary>Which module issued the paper.</summary>
public enum RegisterSource
{
    Decision,
    Session,
    MinutesAmendment,
    Invitation,
    ReminderLetter,
    Paper,
}
