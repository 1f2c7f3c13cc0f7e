using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Accounts.Invitations;

/// <summary>A citizen who has an account from an earlier movement opens the link of another: the link proves the address, no second account is made.</summary>
public sealed class JoinByInvitation(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(string? token, CancellationToken ct)
    {
        var seen = await InvitationTokens.OpenAsync(db, token, clock.GetUtcNow(), ct);
        if (seen is not { UnitId: null, MovementId: { } movement } || await AccountOfAsync(db, seen.Email, ct) is not { } known)
        {
            return new LinkNoLongerOpens();
        }

        await using var work = await ledger.BeginAsync("accounts.join_by_invitation", "Tham gia phong trào theo lời mời", new Actor(known.AccountId, null, seen.ContactName, []), ct);
        await db.Database.ExecuteSqlAsync($"select 1 from accounts.invitation where id = {seen.Id} for update", ct);
        await db.Entry(seen).ReloadAsync(ct);
        if (seen.State is not InvitationState.Open)
        {
            return new LinkNoLongerOpens();
        }

        if (!await db.InvitedUnits.AnyAsync(i => i.MovementId == movement && i.UnitId == known.UnitId, ct))
        {
            db.InvitedUnits.Add(new InvitedUnit { MovementId = movement, UnitId = known.UnitId, InvitedAt = work.At, SeenAt = work.At });
        }

        (seen.State, seen.UnitId, seen.AccountId, seen.UsedAt) = (InvitationState.Used, known.UnitId, known.AccountId, work.At);
        work.About("invitation", seen.Id).About("movement", movement);
        return await work.CommitAsync(Done.Value, ct);
    }

    /// <summary>The live account that this address proved before, with its citizen's unit.</summary>
    internal static async Task<CitizenAccount?> AccountOfAsync(ThiDuaDb db, string? email, CancellationToken ct)
    {
        return email is null ? null : await db.Invitations.AsNoTracking()
            .Where(i => i.State == InvitationState.Used && i.Email == email && i.Unit!.Kind == UnitKind.Citizen && i.Account!.DisabledAt == null)
            .Select(i => new CitizenAccount(i.AccountId!.Value, i.UnitId!.Value)).FirstOrDefaultAsync(ct);
    }
}

internal sealed record CitizenAccount(Guid AccountId, Guid UnitId);
