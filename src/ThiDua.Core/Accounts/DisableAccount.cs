using Microsoft.AspNetCore.Identity;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Accounts;

/// <summary>Closes or reopens an account. A closed one keeps its history and cannot sign in.</summary>
public sealed class DisableAccount(ThiDuaDb db, Ledger ledger, UserManager<Account> users, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(DisableAccountRequest request, Actor actor, CancellationToken ct)
    {
        if (!actor.Can(Permission.ManageAccounts))
        {
            return new NotAllowed();
        }

        if (await AccountScope.FindAsync(db, actor, request.AccountId, ct) is not { } account)
        {
            return new NotFound();
        }

        if (request.Disable && account.Id == actor.AccountId)
        {
            return new OwnAccount();
        }

        if (request.Disable && !await AccountScope.AnotherAdministratorStaysAsync(db, account.Id, null, clock.Today(), ct))
        {
            return new LastAdministrator();
        }

        await using var work = await ledger.BeginAsync(
            request.Disable ? "accounts.disable" : "accounts.enable", request.Disable ? "Khóa tài khoản" : "Mở lại tài khoản", actor, ct);
        account.DisabledAt = request.Disable ? work.At : null;
        await users.UpdateSecurityStampAsync(account);
        work.About("account", account.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record DisableAccountRequest(Guid AccountId, bool Disable);
