namespace ThiDua.Core.Nominations;

public enum BatchState
{
    Draft,
    Submitted,
    NoDossier,
}
