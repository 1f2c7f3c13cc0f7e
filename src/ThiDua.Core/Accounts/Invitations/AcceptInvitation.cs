using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts.Rules;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Organizations;
using ThiDua.Core.Organizations.Outside;

namespace ThiDua.Core.Accounts.Invitations;

/// <summary>
/// Whoever holds the link sets a password: a light account that proposes for its own body and sees nothing else. A citizen becomes a body
/// of one. The link opens once.
/// </summary>
public sealed class AcceptInvitation(ThiDuaDb db, Ledger ledger, UserManager<Account> users, TimeProvider clock) : IOperation
{
    public async Task<Result<InvitationAccepted>> ExecuteAsync(AcceptInvitationRequest request, CancellationToken ct)
    {
        var typed = new Typed();
        var userName = typed.Text(request.UserName, nameof(request.UserName), "tên đăng nhập", UserNames.Most);
        if (string.IsNullOrEmpty(request.Password))
        {
            typed.Refuse(nameof(request.Password), "Đặt mật khẩu, ít nhất 10 ký tự.");
        }

        typed.Refuse(PasswordRules.Repeated(request.Password, request.PasswordAgain, nameof(request.PasswordAgain)));
        if (await InvitationTokens.OpenAsync(db, request.Token, clock.GetUtcNow(), ct) is not { } seen)
        {
            return new LinkNoLongerOpens();
        }

        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        var guest = new Actor(null, null, seen.ContactName, []);
        await using var work = await ledger.BeginAsync("accounts.accept_invitation", $"Lập tài khoản {userName} theo lời mời", guest, ct);
        await db.Database.ExecuteSqlAsync($"select 1 from accounts.invitation where id = {seen.Id} for update", ct);
        await db.Entry(seen).ReloadAsync(ct);
        if (seen.State is not InvitationState.Open)
        {
            return new LinkNoLongerOpens();
        }

        var unitId = seen.UnitId ?? await CitizenAsync(seen, ct);
        var account = AccountOf(seen, userName, request.IsDemo, work.At);
        var created = await users.CreateAsync(account, request.Password!);
        if (!created.Succeeded)
        {
            return AccountRefused.From(created, nameof(request.UserName), nameof(request.Password));
        }

        db.RoleGrants.Add(new RoleGrant { Id = Guid.CreateVersion7(), AccountId = account.Id, Role = Role.OutsideProposer, UnitId = unitId, ValidFrom = clock.Today() });
        await InviteToMovementAsync(seen.MovementId, unitId, work.At, ct);
        (seen.State, seen.UnitId, seen.AccountId, seen.UsedAt) = (InvitationState.Used, unitId, account.Id, work.At);
        work.About("invitation", seen.Id).About("account", account.Id).About("unit", unitId);
        return await work.CommitAsync(new InvitationAccepted(account.Id), ct);
    }

    private static Account AccountOf(Invitation invitation, string userName, bool isDemo, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        UserName = userName,
        Email = invitation.Email,
        DisplayName = invitation.ContactName,
        IsDemo = isDemo,
        CreatedAt = now,
    };

    private async Task<Guid> CitizenAsync(Invitation invitation, CancellationToken ct)
    {
        var root = await db.Units.AsNoTracking().SingleAsync(u => u.ParentId == null, ct);
        var (unit, body) = new CleanOutsideBody
        {
            Name = invitation.ContactName, Kind = UnitKind.Citizen, ContactName = invitation.ContactName, Email = invitation.Email, ValidFrom = clock.Today(),
        }.NewRows(root.AgencyId, root.Id);
        db.Add(unit);
        db.Add(body);
        var self = new Person { Id = Guid.CreateVersion7(), AgencyId = root.AgencyId, FullName = invitation.ContactName, StaffKind = StaffKind.Other, IsOutside = true, Email = invitation.Email };
        db.Add(self);
        db.OutsideSubjects.Add(new OutsideSubject { Id = Guid.CreateVersion7(), UnitId = unit.Id, PersonId = self.Id });
        return unit.Id;
    }

    private async Task InviteToMovementAsync(Guid? movementId, Guid unitId, DateTimeOffset now, CancellationToken ct)
    {
        if (movementId is { } movement && !await db.InvitedUnits.AnyAsync(i => i.MovementId == movement && i.UnitId == unitId, ct))
        {
            db.InvitedUnits.Add(new InvitedUnit { MovementId = movement, UnitId = unitId, InvitedAt = now, SeenAt = now });
        }
    }
}

public sealed record AcceptInvitationRequest
{
    public string? Token { get; init; }
    public string? UserName { get; init; }
    public string? Password { get; init; }
    public string? PasswordAgain { get; init; }
    public bool IsDemo { get; init; }
}

public sealed record InvitationAccepted(Guid AccountId);

public sealed record LinkNoLongerOpens() : Refusal(
    "Liên kết không còn dùng được: đã dùng, đã thu hồi hoặc hết hạn. Đề nghị cơ quan cấp liên kết mới, hoặc đăng nhập nếu đã đặt mật khẩu.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}
