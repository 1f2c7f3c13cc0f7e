using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Accounts;

public sealed class ChangeOwnPassword(ThiDuaDb db, Ledger ledger, UserManager<Account> users) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(ChangeOwnPasswordRequest request, Actor actor, CancellationToken ct)
    {
        var account = await db.Users.SingleOrDefaultAsync(a => a.Id == actor.AccountId, ct);
        if (account is null)
        {
            return new NotAllowed();
        }

        var refusals = Rules.PasswordRules.OfChange(request);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        await using var work = await ledger.BeginAsync("accounts.change_own_password", "Đổi mật khẩu", actor, ct);
        account.MustChangePassword = false;
        var changed = await users.ChangePasswordAsync(account, request.CurrentPassword!, request.NewPassword!);
        if (!changed.Succeeded)
        {
            return changed.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.PasswordMismatch))
                ? new WrongCurrentPassword(nameof(request.CurrentPassword))
                : AccountRefused.From(changed, nameof(request.NewPassword), nameof(request.NewPassword));
        }

        work.About("account", account.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record ChangeOwnPasswordRequest(string? CurrentPassword, string? NewPassword, string? NewPasswordAgain);
