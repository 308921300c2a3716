using ComplaintsPortal.Persistence.Keys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Persistence.Mappings;

internal sealed class KeyMapping : IEntityTypeConfiguration<ProtectionKey>, IEntityTypeConfiguration<KnownKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> builder)
    {
        builder.ToTable("protection_keys");
        builder.HasKey(key => key.Name);
        builder.Property(key => key.Name).HasMaxLength(ProtectionKey.LongestName);
    }

    public void Configure(EntityTypeBuilder<KnownKey> builder)
    {
        builder.ToTable("known_keys");
        builder.HasKey(key => key.Name);
        builder.Property(key => key.Name).HasMaxLength(40);
        builder.Property(key => key.Fingerprint).HasMaxLength(64);
    }
}
