namespace ThiDua.Core.Movements;

public enum DeadlineKind
{
    Registration,
    Dossiers,
    OfficeReview,
    Council,
    Decision,
    Report,
    Other,
}
