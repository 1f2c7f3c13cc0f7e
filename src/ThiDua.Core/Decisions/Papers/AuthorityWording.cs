namespace ThiDua.Core.Decisions.Papers;

/// <summary>Who gives an award, by the full name that a paper must bear, whatever short words the plan used.</summary>
internal static class AuthorityWording
{
    /// <summary>"Giám đốc Sở Khoa học và Công nghệ tỉnh Lam Giang".</summary>
    public static string Head(string directorTitle, string agencyName) =>
        directorTitle.Contains(agencyName, StringComparison.OrdinalIgnoreCase) ? directorTitle : $"{directorTitle} {agencyName}";

    /// <param name="planned">The plan's words, e.g. "Chủ tịch UBND tỉnh".</param>
    /// <param name="upperAuthority">The agency's upper authority by full name.</param>
    public static string Of(DecisionKind kind, string planned, string directorTitle, string agencyName, string upperAuthority)
    {
        if (kind is not DecisionKind.Submission)
        {
            return Head(directorTitle, agencyName);
        }

        var spelt = planned.Replace("UBND", "Ủy ban nhân dân", StringComparison.Ordinal).Trim();
        return upperAuthority.StartsWith(spelt, StringComparison.OrdinalIgnoreCase) ? upperAuthority : spelt;
    }
}
