using ThiDua.Core.Law;

namespace ThiDua.Core.Decisions.Amendments;

/// <summary>What a decision about another decision says: which one, which names, what changes and why.</summary>
internal sealed record AmendmentFacts
{
    public required AmendedPaper Amends { get; init; }

    public required IReadOnlyList<ChangeFact> Changes { get; init; }

    /// <summary>Last day for giving certificate and money back, and the text that says so; null when no row of law fixes one.</summary>
    public DateOnly? GiveBackBy { get; init; }

    public string? GiveBackCitation { get; init; }

    public int Collectives => Changes.Count(c => c.Subject is SubjectKind.Collective);

    public int Individuals => Changes.Count - Collectives;

    /// <summary>"05 tập thể và 10 cá nhân".</summary>
    public string HowMany => (Collectives, Individuals) switch
    {
        (var collectives, 0) => $"{collectives:00} tập thể",
        (0, var people) => $"{people:00} cá nhân",
        var (collectives, people) => $"{collectives:00} tập thể và {people:00} cá nhân",
    };

    public decimal PaidOut => Changes.Sum(c => c.NetPaid);
}

/// <param name="Named">"Quyết định số 05/QĐ-SKHCN ngày 07 tháng 3 năm 2024 của Giám đốc …".</param>
/// <param name="AwardForm">"Giấy khen".</param>
/// <param name="AwardName">"Giấy khen của Giám đốc …".</param>
/// <param name="Awarding">The decision that gave the awards, when the amended one is itself a cancellation; else the same.</param>
internal sealed record AmendedPaper(string Named, string Abstract, string AwardForm, string AwardName, string Awarding);

/// <param name="ItemOrdinal">Its number on the list of the awarding decision.</param>
/// <param name="NetPaid">Đồng paid and not given back.</param>
internal sealed record ChangeFact(
    int Ordinal, int ItemOrdinal, SubjectKind Subject, string OldName, string OldTitle, string OldAchievement,
    string? NewName, string? NewTitle, string? NewAchievement, string? Ground, string? Clause, string Reason, decimal? LegalAmount, decimal NetPaid);
