using ThiDua.Core.Councils.Rules;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Councils;

/// <summary>A session as one person may see it: dossiers from which they are recused are not in it, nor is a word of their votes.</summary>
public sealed record SessionView
{
    public required SessionHead Head { get; init; }
    public required IReadOnlyList<SessionMemberView> Members { get; init; }
    public required IReadOnlyList<SessionAward> Awards { get; init; }
    public required IReadOnlyList<RecusalView> Recusals { get; init; }
    public required SessionViewer Viewer { get; init; }

    public IReadOnlyList<SubstituteView> Substitutes { get; init; } = [];
    public IReadOnlyList<GuestView> Guests { get; init; } = [];

    /// <summary>In the room with a vote: members, and substitutes whom the rule lets vote.</summary>
    public int Present => Members.Count(m => m.Present is true) + Substitutes.Count(s => s is { Present: true, MayVote: true });

    /// <summary>Null before opening: the rule is read on the day.</summary>
    public bool? HasQuorum => Head.QuorumNeeded is { } needed ? Present >= needed : null;
}

public sealed record SessionHead(
    Guid Id, uint Version, string Title, SessionState State, DateOnly HeldOn, TimeOnly? HeldAt, string Place, Guid MovementId, string MovementName,
    Guid CouncilId, string CouncilName, DateTimeOffset? OpenedAt, DateTimeOffset? ClosedAt, int? QuorumNeeded, string? QuorumCitation,
    string Course, string Opinions, string Conclusion, string? MinutesNumber, string? MinutesSymbol, Guid? MinutesFileId)
{
    public SessionMode Mode { get; init; }
    public bool IsAdvisory { get; init; }
    public DateOnly? AnswersDue { get; init; }
    public DateTimeOffset? InvitedAt { get; init; }
    public Guid? InvitationFileId { get; init; }
    public string? InvitationNumber { get; init; }
    public DateTimeOffset? ChangedAt { get; init; }
    public string ChangeNote { get; init; } = "";
    public string? SignedByChair { get; init; }
    public string? SignedBySecretary { get; init; }
    public DateOnly? SignedOn { get; init; }
    public Guid? SignedFileId { get; init; }
    internal string CouncilPath { get; init; } = "";
    internal Docket Docket => new(Id, MovementId, CouncilId, IsAdvisory, IsAdvisory ? CouncilPath + "%" : "%");
}

/// <param name="Present">Null before the session opens.</param>
public sealed record SessionMemberView(Guid PersonId, string FullName, string Position, CouncilRole Role, bool? Present, string? AbsenceReason);

/// <param name="Rule">The rule in force on the day; null when the law's rows hold none.</param>
/// <param name="Dossiers">What the ballot is on, or would be on if it were drawn up now.</param>
/// <param name="HiddenDossiers">How many the viewer does not see for being recused.</param>
public sealed record SessionAward(
    Guid OfferId, string Label, string Ceiling, VoteRuleOption? Rule, BallotView? Ballot, IReadOnlyList<SessionDossier> Dossiers, int HiddenDossiers)
{
    /// <summary>All its votes in order; Ballot is the last of them.</summary>
    public IReadOnlyList<BallotView> Rounds { get; init; } = [];

    /// <summary>What came of each round, by ballot and dossier; without those from which the viewer is recused.</summary>
    public IReadOnlyDictionary<(Guid Ballot, Guid Nomination), CandidateTally> RoundTallies { get; init; } = new Dictionary<(Guid, Guid), CandidateTally>();

    /// <summary>The rule leaves another round, and somebody missed.</summary>
    public bool MayVoteAgain { get; init; }
}

public sealed record SessionDossier(
    Guid NominationId, string SubjectName, string SubjectTitle, SubjectKind Kind, string UnitName, string Achievement, int CriteriaMet, int Criteria,
    string? FellFrom, CandidateTally? Tally);

/// <summary>Exists only once the ballot is closed.</summary>
/// <param name="Tied">Another dossier of the same vote has the same rank.</param>
public sealed record CandidateTally(int Yes, int No, int Abstentions, int Denominator, int Needed, bool Passed, int Rank, bool Tied)
{
    /// <summary>Share of agreeing votes in per cent, to one decimal.</summary>
    public decimal Percent => Math.Round(100m * Yes / Denominator, 1, MidpointRounding.AwayFromZero);
}

/// <param name="Turnout">Who has voted: for who runs the session, to remind the others; never what.</param>
public sealed record BallotView(
    Guid Id, BallotState State, VoteMethod Method, VoteThreshold Threshold, DenominatorBase Counted, string Citation, Certainty Certainty,
    int? TotalMembers, int? PresentMembers, DateTimeOffset? OpenedAt, DateTimeOffset? ClosedAt, int Voters, int Voted, IReadOnlyList<VoterView> Turnout)
{
    public int Round { get; init; } = 1;

    /// <summary>Before opening a secret vote: why its result may show what single members chose. For who runs the session.</summary>
    public string? Reveals { get; init; }
}

public sealed record VoterView(string FullName, bool HasVoted);

public sealed record RecusalView(Guid NominationId, string SubjectName, Guid PersonId, string FullName, string Reason, bool Automatic, bool CanBeLifted);

/// <param name="BallotsToCast">Open secret ballots on which this person has a vote left.</param>
public sealed record SessionViewer(Guid? PersonId, bool CanManage, bool IsMember, IReadOnlyList<Guid> BallotsToCast)
{
    /// <summary>Open votes without a meeting that wait for the viewer's signed opinion.</summary>
    public IReadOnlyList<Guid> OpinionsToGive { get; init; } = [];

    /// <summary>Open paper ballots that the viewer counts.</summary>
    public IReadOnlyList<Guid> BallotsToCount { get; init; } = [];

    public bool LeadsCouncil { get; init; }
}

/// <param name="MayVote">By the rule of the day; null before the session opens.</param>
public sealed record SubstituteView(Guid MemberId, string Member, Guid PersonId, string FullName, string Position, string Paper, Guid? FileId, bool? Present, bool? MayVote);

public sealed record GuestView(Guid Id, string FullName, string Position);
