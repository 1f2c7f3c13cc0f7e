namespace ThiDua.Core.Law;

public enum AuthorityLevel
{
    Department,
    Commune,
    Province,
    Government,
    State,
}
