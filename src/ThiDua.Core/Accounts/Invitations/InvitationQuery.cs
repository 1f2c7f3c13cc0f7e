using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Mail;
using ThiDua.Core.Movements;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Accounts.Invitations;

/// <summary>Invitations and citizens' askings with what became of their mails, for the officer; and the one that a link opens, for its holder.</summary>
public sealed class InvitationQuery(ThiDuaDb db, TimeProvider clock) : IQuery
{
    private const int Most = 500;

    public async Task<IReadOnlyList<InvitationRow>> RowsAsync(InvitationState? state, Guid? unitId, Actor actor, CancellationToken ct)
    {
        if (await Scopes.RootPathAsync(db, ct) is not { } root || !actor.Can(Permission.InviteProposers, root))
        {
            return [];
        }

        return await db.Invitations.AsNoTracking()
            .Where(i => (state == null || i.State == state) && (unitId == null || i.UnitId == unitId))
            .OrderBy(i => i.State == InvitationState.Asked ? 0 : i.State == InvitationState.Open ? 1 : 2).ThenByDescending(i => i.CreatedAt).ThenBy(i => i.Id)
            .Take(Most)
            .Select(i => new InvitationRow
            {
                Id = i.Id,
                State = i.State,
                UnitId = i.UnitId,
                Unit = i.Unit!.Name,
                Movement = i.Movement == null ? null : i.Movement.Name ?? i.Movement.Title,
                ContactName = i.ContactName,
                Email = i.Email,
                CreatedAt = i.CreatedAt,
                ExpiresAt = i.ExpiresAt,
                UsedAt = i.UsedAt,
                Mail = db.Set<OutgoingMail>().Where(m => m.InvitationId == i.Id).OrderByDescending(m => m.CreatedAt).Select(m => new MailLine(m.Id, m.State, m.Attempts, m.LastError)).FirstOrDefault(),
            })
            .ToListAsync(ct);
    }

    /// <summary>Null when the link no longer opens.</summary>
    public async Task<OpenInvitation?> OpenAsync(string? token, CancellationToken ct)
    {
        if (await InvitationTokens.OpenAsync(db, token, clock.GetUtcNow(), ct) is not { } invitation)
        {
            return null;
        }

        var agency = await db.Agencies.AsNoTracking().Select(a => a.Name).SingleAsync(ct);
        var known = invitation.UnitId is null && await JoinByInvitation.AccountOfAsync(db, invitation.Email, ct) is not null;
        return new OpenInvitation(agency, invitation.Unit?.Name, invitation.Movement?.Name ?? invitation.Movement?.Title, invitation.ContactName, invitation.Email, invitation.ExpiresAt, known);
    }

    /// <summary>The movement that the open page is about; null when it is not open to the public now.</summary>
    public async Task<OpenMovement?> MovementAsync(Guid id, CancellationToken ct) =>
        await db.Movements.AsNoTracking().Where(m => m.Id == id && m.OpenToPublic && m.State == MovementState.Launched)
            .Select(m => new OpenMovement(m.Id, m.Name ?? m.Title, m.Agency.Name, m.Audience, m.PeriodText)).FirstOrDefaultAsync(ct);
}

public sealed record InvitationRow
{
    public required Guid Id { get; init; }
    public required InvitationState State { get; init; }
    public Guid? UnitId { get; init; }
    public string? Unit { get; init; }
    public string? Movement { get; init; }
    public required string ContactName { get; init; }
    public string? Email { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? UsedAt { get; init; }
    public MailLine? Mail { get; init; }

    public bool IsOver(DateTimeOffset now) => State is InvitationState.Open && now >= ExpiresAt;
}

public sealed record MailLine(Guid Id, MailState State, int Attempts, string? LastError);

/// <param name="Body">The outside body; null for a citizen.</param>
/// <param name="HasAccount">The citizen set a password for an earlier movement: joining is all that is left.</param>
public sealed record OpenInvitation(string Agency, string? Body, string? Movement, string ContactName, string? Email, DateTimeOffset ExpiresAt, bool HasAccount);

public sealed record OpenMovement(Guid Id, string Name, string Agency, string? Audience, string? Period);
