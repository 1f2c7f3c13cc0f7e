using ThiDua.Core.Law;

namespace ThiDua.Core.Nominations.Guards;

/// <summary>Everything that the guards ask of one dossier. Gathered for many dossiers at once; pure data from here on.</summary>
public sealed record GuardFacts
{
    public required Guid NominationId { get; init; }
    public required string Subject { get; init; }
    public required SubjectKind SubjectKind { get; init; }
    public required AskedAward Award { get; init; }

    /// <summary>The day of the decision; while there is none, the day of asking.</summary>
    public required DateOnly DecisionDay { get; init; }

    /// <summary>The day the dossier reached the office; null before it was sent.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>The year whose work is judged.</summary>
    public required int TitleYear { get; init; }

    /// <summary>The span of the movement: what a dossier that names no achievement honours.</summary>
    public DateOnly? PeriodStart { get; init; }
    /// <summary>What the dossier says in brief of what was achieved.</summary>
    public string Achievement { get; init; } = "";
    public IReadOnlyList<LinkedAchievement> Achievements { get; init; } = [];

    /// <summary>Standing awards of the subject, from decisions of our own and from the records taken over.</summary>
    public IReadOnlyList<EarlierAward> Awards { get; init; } = [];

    /// <summary>Complaints, inspections and the like that hold the dossier.</summary>
    public IReadOnlyList<OpenCase> Cases { get; init; } = [];
    public PersonFacts? Person { get; init; }
    public CollectiveFacts? Collective { get; init; }

    /// <summary>Borders, islands and other hard areas where the subject works.</summary>
    public IReadOnlyList<HardAreaFact> HardAreas { get; init; } = [];

    /// <summary>Papers owed to the dossier that no electronic file answers.</summary>
    public IReadOnlyList<string> PapersWithoutFile { get; init; } = [];

    public DateOnly YearStart => new(TitleYear, 1, 1);

    public DateOnly YearEnd => new(TitleYear, 12, 31);
}

/// <param name="ByAgencyHead">The head of the agency itself is named as the giver.</param>
public sealed record AskedAward(string Code, string Name, AwardClass Class, AuthorityLevel Level, string Authority, bool ByAgencyHead)
{
    public bool IsAboveAgency => Level is AuthorityLevel.Province or AuthorityLevel.Ministry or AuthorityLevel.Government or AuthorityLevel.State;
}

/// <param name="Authority">As written on the decision; may be empty in records taken over.</param>
public sealed record EarlierAward(string? Code, string Name, string Authority, int? Year, DateOnly? On, string Reference, string? Url = null)
{
    /// <summary>What it was given for, as recorded.</summary>
    public string Achievement { get; init; } = "";
}

/// <param name="Until">Null while it is open.</param>
public sealed record OpenCase(string What, DateOnly From, DateOnly? Until, string? Url = null)
{
    public bool IsOpenOn(DateOnly day) => From <= day && (Until is null || day < Until);
}

/// <param name="Told">E.g. "Trạm Quan trắc, vùng biên giới".</param>
public sealed record HardAreaFact(string Told, DateOnly From, DateOnly? To, string? Url = null);
