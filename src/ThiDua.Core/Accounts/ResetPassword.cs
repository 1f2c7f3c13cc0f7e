using Microsoft.AspNetCore.Identity;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Accounts;

/// <summary>A new temporary password for somebody who lost theirs; also ends the lockout and every open sign-in.</summary>
public sealed class ResetPassword(ThiDuaDb db, Ledger ledger, UserManager<Account> users) : IOperation
{
    public async Task<Result<PasswordReset>> ExecuteAsync(ResetPasswordRequest request, Actor actor, CancellationToken ct)
    {
        if (!actor.Can(Permission.ManageAccounts))
        {
            return new NotAllowed();
        }

        if (await AccountScope.FindAsync(db, actor, request.AccountId, ct) is not { } account)
        {
            return new NotFound();
        }

        await using var work = await ledger.BeginAsync("accounts.reset_password", "Đặt lại mật khẩu", actor, ct);
        var password = UserNames.TemporaryPassword();
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        account.MustChangePassword = true;
        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        await users.UpdateSecurityStampAsync(account);
        work.About("account", account.Id);
        return await work.CommitAsync(new PasswordReset(account.UserName!, password), ct);
    }
}

public sealed record ResetPasswordRequest(Guid AccountId);

public sealed record PasswordReset(string UserName, string Password);
