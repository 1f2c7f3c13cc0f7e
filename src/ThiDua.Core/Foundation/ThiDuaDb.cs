using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;

namespace ThiDua.Core.Foundation;

/// <summary>
/// The one unit of work. It names no table itself: each module adds its own as extension properties (XxxTables.cs)
/// and its own mapping, if plain conventions do not do, as an IEntityTypeConfiguration.
/// </summary>
public sealed class ThiDuaDb(DbContextOptions<ThiDuaDb> options) : IdentityUserContext<Account, Guid>(options)
{
    /// <summary>The operation under way; recorded rows cannot be written without one.</summary>
    internal Work? Work { get; set; }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RecordedChanges.Collect(this);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Use SaveChangesAsync.");

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        foreach (var row in Rows.All)
        {
            builder.Entity(row);
        }

        Relationships.Map(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(ThiDuaDb).Assembly);
        FoldMapping.Map(builder);
        NamingConventions.Apply(builder);
    }
}
