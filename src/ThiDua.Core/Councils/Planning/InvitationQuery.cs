using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Councils.Planning;

/// <summary>What an invitation to a session says. For who runs it.</summary>
public sealed class InvitationQuery(ThiDuaDb db) : IQuery
{
    public async Task<Invitation?> FindAsync(Guid sessionId, Actor actor, CancellationToken ct)
    {
        var head = await db.SessionsFor(actor, Permission.ManageSessions).AsNoTracking()
            .Where(s => s.Id == sessionId)
            .Select(s => new
            {
                s.Version, s.Title, s.HeldOn, s.HeldAt, s.Place, s.Mode, s.AnswersDue, s.InvitationNumber, Council = s.Council.Name, Agency = s.Council.Agency.Name,
                s.Council.Agency.ParentName, s.Council.Agency.PlaceName,
                Members = db.Set<CouncilMember>().Count(m => m.CouncilId == s.CouncilId && m.ValidFrom <= s.HeldOn && (m.ValidTo == null || m.ValidTo >= s.HeldOn)),
                Chair = db.Set<CouncilMember>().Where(m => m.CouncilId == s.CouncilId && m.Role == CouncilRole.Chair && m.ValidFrom <= s.HeldOn && (m.ValidTo == null || m.ValidTo >= s.HeldOn))
                    .Select(m => m.Person.FullName).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(ct);
        if (head is null)
        {
            return null;
        }

        var agenda = await db.AgendaItems.AsNoTracking().Where(i => i.SessionId == sessionId).OrderBy(i => i.Ordinal)
            .Select(i => new AgendaLine(i.Ordinal, i.Kind, i.AwardOfferId, i.Title, i.Presenter)).ToListAsync(ct);
        var papers = await db.SessionPapers.AsNoTracking().Where(p => p.SessionId == sessionId).OrderBy(p => p.AddedAt).Select(p => p.Title).ToListAsync(ct);
        var guests = await db.SessionGuests.AsNoTracking().Where(g => g.SessionId == sessionId).OrderBy(g => g.FullName)
            .Select(g => g.Position == "" ? g.FullName : g.FullName + ", " + g.Position).ToListAsync(ct);
        return new Invitation(
            head.Version, head.Agency, head.ParentName, head.PlaceName, head.Council, head.Title, head.HeldOn, head.HeldAt, head.Place, head.Mode, head.AnswersDue, head.Chair, head.Members,
            agenda, papers, guests) { Number = head.InvitationNumber };
    }
}

public sealed record Invitation(
    uint Version, string AgencyName, string ParentName, string PlaceName, string CouncilName, string Title, DateOnly HeldOn, TimeOnly? HeldAt, string Place, SessionMode Mode,
    DateOnly? AnswersDue, string? Chair, int Members, IReadOnlyList<AgendaLine> Agenda, IReadOnlyList<string> Papers, IReadOnlyList<string> Guests)
{
    public string? Number { get; init; }
    public DateOnly? IssuedOn { get; init; }
}

public sealed record AgendaLine(int Ordinal, AgendaKind Kind, Guid? AwardOfferId, string Title, string Presenter);
