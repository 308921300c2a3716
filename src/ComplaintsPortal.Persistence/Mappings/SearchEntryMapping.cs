using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Persistence.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Persistence.Mappings;

internal sealed class SearchEntryMapping : IEntityTypeConfiguration<SearchEntry>
{
    public void Configure(EntityTypeBuilder<SearchEntry> builder)
    {
        builder.ToTable("search_entries");
        builder.Property(entry => entry.Id).ValueGeneratedOnAdd();
        builder.HasOne<Complaint>().WithOne().HasForeignKey<SearchEntry>(entry => entry.ComplaintId).OnDelete(DeleteBehavior.Restrict);
    }
}
