namespace ThiDua.Core.Law;

/// <summary>The level whose head signs an award.</summary>
public enum AuthorityLevel
{
    Department,
    Commune,

    /// <summary>Ended with the districts on 30/6/2025; awards given before stand.</summary>
    District,
    Enterprise,
    Province,
    Ministry,
    Government,
    State,
}
