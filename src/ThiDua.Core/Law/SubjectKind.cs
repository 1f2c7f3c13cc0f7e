namespace ThiDua.Core.Law;

public enum SubjectKind
{
    Individual,
    Collective,
    Household,
}
