using ThiDua.Core.Honours;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations.Guards;

/// <summary>What the guards ask of a person.</summary>
public sealed record PersonFacts
{
    public required Guid Id { get; init; }
    public Sex? Sex { get; init; }
    public bool IsLeader { get; init; }

    /// <summary>First day of the first membership; null when no membership is on record.</summary>
    public DateOnly? JoinedOn { get; init; }
    public IReadOnlyList<DisciplineFact> Disciplines { get; init; } = [];
    public IReadOnlyList<AbsenceFact> Absences { get; init; } = [];

    /// <summary>Primary places of work, oldest first.</summary>
    public IReadOnlyList<PostFact> Posts { get; init; } = [];
    public WorkingCalendar Calendar { get; init; } = new([]);

    public string Url => $"/nhan-su/{Id}/ho-so-thi-dua";
}

/// <param name="To">Last day of its effect; null while no end is recorded.</param>
public sealed record DisciplineFact(string Who, DisciplineForm Form, DateOnly From, DateOnly? To, string? Url = null);

/// <param name="To">Null while the absence lasts.</param>
public sealed record AbsenceFact(AbsenceKind Kind, DateOnly From, DateOnly? To);

/// <param name="UnderProposer">The unit that proposes, or one below it.</param>
public sealed record PostFact(Guid UnitId, string Unit, DateOnly From, DateOnly? To, bool UnderProposer);

/// <summary>What the guards ask of a collective.</summary>
public sealed record CollectiveFacts
{
    /// <summary>Own first day, or that of the oldest unit whose work it took over.</summary>
    public required DateOnly FoundedOn { get; init; }
    public string? InheritsFrom { get; init; }

    /// <summary>People whose main place it was at the end of the year judged.</summary>
    public int Members { get; init; }

    /// <summary>Of those, who hold Lao động tiên tiến of that year or a title that stands on it.</summary>
    public int Advanced { get; init; }
    public IReadOnlyList<DisciplineFact> Disciplines { get; init; } = [];
    public string? Url { get; init; }
}
