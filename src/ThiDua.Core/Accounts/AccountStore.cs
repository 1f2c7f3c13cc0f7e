using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Accounts;

/// <summary>Inside an operation nothing is saved before its commit, so that clashes and taken names become refusals there.</summary>
internal sealed class AccountStore(ThiDuaDb db, IdentityErrorDescriber describer) : UserOnlyStore<Account, ThiDuaDb, Guid>(db, describer)
{
    public override Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken = default)
    {
        AutoSaveChanges = Context.Work is null;
        return base.CreateAsync(user, cancellationToken);
    }

    public override Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken = default)
    {
        AutoSaveChanges = Context.Work is null;
        // The base marks every column as changed, which an account that is still to be inserted must not be.
        return Context.Entry(user).State is Microsoft.EntityFrameworkCore.EntityState.Added
            ? Task.FromResult(IdentityResult.Success)
            : base.UpdateAsync(user, cancellationToken);
    }
}
