using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Councils;

/// <summary>
/// What happened in a session, for its minutes. For who runs it, once it is closed. Before the paper is issued a recused viewer sees no
/// tally of the dossiers they do not judge, even a chair or secretary who will sign; the paper itself is always written whole.
/// </summary>
public sealed class SessionMinutesQuery(ThiDuaDb db, MinutesVotesQuery votes) : IQuery
{
    public async Task<SessionMinutes?> FindAsync(Guid sessionId, Actor actor, CancellationToken ct)
    {
        var whole = await WholeAsync(sessionId, actor, ct);
        if (whole is null || !await db.MaySignOrReadAsync(sessionId, actor, ct))
        {
            return null;
        }

        var aside = whole.Head.FileId is not null ? []
            : (await db.Recusals.AsNoTracking().Where(r => r.SessionId == sessionId && r.PersonId == actor.PersonId).Select(r => r.NominationId).ToListAsync(ct)).ToHashSet();
        return aside.Count == 0 ? whole : whole with { Votes = [.. whole.Votes.Select(v => v with { Lines = [.. v.Lines.Select(l => aside.Contains(l.NominationId) ? l.WithoutTally() : l)] })] };
    }

    /// <summary>With every tally: for the paper, never for a screen.</summary>
    internal async Task<SessionMinutes?> WholeAsync(Guid sessionId, Actor actor, CancellationToken ct)
    {
        var head = await db.SessionsFor(actor, Permission.ManageSessions).AsNoTracking()
            .Where(s => s.Id == sessionId && (s.State == SessionState.Closed || s.State == SessionState.Minuted))
            .Select(s => new MinutesHead(
                s.Id, s.Version, s.MovementId, s.Movement.Name ?? s.Movement.Title, s.Council.Name, s.Council.Agency.Name, s.Council.Agency.PlaceName, s.Council.Agency.Symbol,
                s.Title, s.HeldOn, s.HeldAt, s.Place, s.OpenedAt!.Value, s.ClosedAt!.Value, s.QuorumNeeded!.Value, s.Course, s.Opinions, s.Conclusion,
                s.MinutesNumber, s.MinutesSymbol, s.MinutesFileId)
            {
                CouncilId = s.CouncilId, Mode = s.Mode, IsAdvisory = s.IsAdvisory, AnswersDue = s.AnswersDue,
            })
            .FirstOrDefaultAsync(ct);
        if (head is null)
        {
            return null;
        }

        var members = await db.SessionMembers.AsNoTracking()
            .Where(m => m.SessionId == sessionId)
            .OrderBy(m => m.Person.GivenName).ThenBy(m => m.FullName).ThenBy(m => m.PersonId)
            .Select(m => new SessionMemberView(m.PersonId, m.FullName, m.Position, m.Role, m.Present, m.AbsenceReason))
            .ToListAsync(ct);
        return new SessionMinutes(head, [.. members.OrderBy(m => m.Role)], await votes.OfAsync(sessionId, ct), await AsideAsync(sessionId, ct))
        {
            Substitutes = await db.SessionSubstitutes.AsNoTracking().Where(s => s.SessionId == sessionId && s.Present == true).OrderBy(s => s.FullName)
                .Select(s => new SubstituteView(s.MemberId, s.Member.FullName, s.PersonId, s.FullName, s.Position, s.Paper, s.FileId, s.Present, s.MayVote)).ToListAsync(ct),
            Guests = await db.SessionGuests.AsNoTracking().Where(g => g.SessionId == sessionId).OrderBy(g => g.FullName).Select(g => new GuestView(g.Id, g.FullName, g.Position)).ToListAsync(ct),
            Agenda = await db.AgendaItems.AsNoTracking().Where(i => i.SessionId == sessionId).OrderBy(i => i.Ordinal).Select(i => i.Title).ToListAsync(ct),
            Moves = await MovesAsync(sessionId, head.OpenedAt, ct),
        };
    }

    private async Task<IReadOnlyList<AttendanceMove>> MovesAsync(Guid sessionId, DateTimeOffset openedAt, CancellationToken ct) =>
        await db.AttendanceMarks.AsNoTracking()
            .Where(m => m.SessionId == sessionId && m.At > openedAt)
            .OrderBy(m => m.At).ThenBy(m => m.Person.GivenName)
            .Select(m => new AttendanceMove(m.At, m.Person.FullName, m.Present, m.Reason))
            .ToListAsync(ct);

    private async Task<IReadOnlyList<MinutesRecusal>> AsideAsync(Guid sessionId, CancellationToken ct) =>
        await db.Recusals.AsNoTracking()
            .Where(r => r.SessionId == sessionId)
            .OrderBy(r => r.Person.GivenName).ThenBy(r => r.Person.FullName).ThenBy(r => r.Nomination.SubjectName)
            .Select(r => new MinutesRecusal(r.Person.FullName, r.NominationId, r.Nomination.SubjectName, r.Reason))
            .ToListAsync(ct);
}

internal static class MinutesAccess
{
    /// <summary>The issued paper and the tellers' minutes: whoever was recused from nothing; chair and secretary once they have it to sign.</summary>
    public static async Task<bool> MayReadMinutesAsync(this ThiDuaDb db, Guid sessionId, Actor actor, CancellationToken ct) =>
        !await db.Recusals.AnyAsync(r => r.SessionId == sessionId && r.PersonId == actor.PersonId, ct)
        || (await db.SignsAsync(sessionId, actor, ct) && await db.CouncilSessions.AnyAsync(s => s.Id == sessionId && s.State == SessionState.Minuted, ct));

    public static async Task<bool> MaySignOrReadAsync(this ThiDuaDb db, Guid sessionId, Actor actor, CancellationToken ct) =>
        !await db.Recusals.AnyAsync(r => r.SessionId == sessionId && r.PersonId == actor.PersonId, ct) || await db.SignsAsync(sessionId, actor, ct);

    private static Task<bool> SignsAsync(this ThiDuaDb db, Guid sessionId, Actor actor, CancellationToken ct) =>
        db.SessionMembers.AnyAsync(
            m => m.SessionId == sessionId && m.PersonId == actor.PersonId && (m.Role == CouncilRole.Chair || m.Role == CouncilRole.Secretary), ct);
}

public sealed record SessionMinutes(
    MinutesHead Head, IReadOnlyList<SessionMemberView> Members, IReadOnlyList<MinutesVote> Votes, IReadOnlyList<MinutesRecusal> Recusals)
{
    public IReadOnlyList<SubstituteView> Substitutes { get; init; } = [];
    public IReadOnlyList<GuestView> Guests { get; init; } = [];
    public IReadOnlyList<string> Agenda { get; init; } = [];
    public IReadOnlyList<AttendanceMove> Moves { get; init; } = [];

    public IEnumerable<SessionMemberView> Present => Members.Where(m => m.Present is true);

    public IEnumerable<SessionMemberView> Absent => Members.Where(m => m.Present is not true);

    public int VotersPresent => Present.Count() + Substitutes.Count(s => s.MayVote is true);

    /// <summary>Share of members present in per cent, to one decimal.</summary>
    public decimal PresentPercent => Members.Count == 0 ? 0 : Math.Round(100m * VotersPresent / Members.Count, 1, MidpointRounding.AwayFromZero);

    /// <summary>Who leads: the chair, or in the chair's absence a vice chair.</summary>
    public SessionMemberView? Leader => Present.FirstOrDefault(m => m.Role is CouncilRole.Chair) ?? Present.FirstOrDefault(m => m.Role is CouncilRole.ViceChair);

    public SessionMemberView? Secretary => Present.FirstOrDefault(m => m.Role is CouncilRole.Secretary);
}

public sealed record MinutesHead(
    Guid SessionId, uint Version, Guid MovementId, string MovementName, string CouncilName, string AgencyName, string PlaceName, string AgencySymbol,
    string Title, DateOnly HeldOn, TimeOnly? HeldAt, string Place, DateTimeOffset OpenedAt, DateTimeOffset ClosedAt, int QuorumNeeded, string Course, string Opinions, string Conclusion,
    string? Number, string? Symbol, Guid? FileId)
{
    public Guid CouncilId { get; init; }
    public SessionMode Mode { get; init; }
    public bool IsAdvisory { get; init; }
    public DateOnly? AnswersDue { get; init; }
}

/// <summary>Who came or left during the session.</summary>
public sealed record AttendanceMove(DateTimeOffset At, string FullName, bool Present, string? Reason);

/// <param name="Slips">Members who put a paper in, for a secret ballot.</param>
public sealed record MinutesVote(
    string Award, string Label, VoteMethod Method, string Threshold, string Citation, Certainty Certainty, int Present, int Slips, IReadOnlyList<MinutesLine> Lines)
{
    public int Round { get; init; } = 1;

    /// <summary>Tellers and their totals, for a paper ballot.</summary>
    public PaperTotals? Paper { get; init; }

    /// <summary>Members who answered in writing, with how the answer came; never what they chose.</summary>
    public IReadOnlyList<string> InWriting { get; init; } = [];
}

public sealed record PaperTotals(IReadOnlyList<string> Tellers, int Envelopes, int Issued, int Returned, int Valid, int Invalid);

public sealed record MinutesLine(
    Guid NominationId, string SubjectName, string SubjectTitle, SubjectKind Kind, int Yes, int No, int Abstentions, int Denominator, int Needed, bool Passed)
{
    /// <summary>The viewer is recused and the paper is not issued yet.</summary>
    public bool Withheld { get; init; }

    public decimal Percent => Math.Round(100m * Yes / Denominator, 1, MidpointRounding.AwayFromZero);

    internal MinutesLine WithoutTally() => this with { Yes = 0, No = 0, Abstentions = 0, Passed = false, Withheld = true };
}

public sealed record MinutesRecusal(string Member, Guid NominationId, string SubjectName, string Reason);
