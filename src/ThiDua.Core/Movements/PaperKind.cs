namespace ThiDua.Core.Movements;

public enum PaperKind
{
    Submission,
    Minutes,
    AchievementReport,
    InitiativeCertificate,
    Other,
}
