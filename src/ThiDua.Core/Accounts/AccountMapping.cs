using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ThiDua.Core.Accounts;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>, IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    private const string Schema = "accounts";

    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("account", Schema);
        builder.Property(a => a.UserName).IsRequired();
        builder.Property(a => a.NormalizedUserName).IsRequired();
        builder.HasOne(a => a.Person).WithMany().HasForeignKey(a => a.PersonId);
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder) => builder.ToTable("account_claim", Schema);

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder) => builder.ToTable("account_login", Schema);

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder) => builder.ToTable("account_token", Schema);
}
