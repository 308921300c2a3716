using ComplaintsPortal.Persistence.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Persistence.Mappings;

internal sealed class FileMapping :
    IEntityTypeConfiguration<StoredFile>, IEntityTypeConfiguration<FileChunk>, IEntityTypeConfiguration<FileScan>, IEntityTypeConfiguration<StagedFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("stored_files");
        builder.Property(file => file.Id).ValueGeneratedNever();
        builder.Property(file => file.Sha256).HasMaxLength(64);
        builder.HasIndex(file => file.CreatedAt);
    }

    public void Configure(EntityTypeBuilder<FileChunk> builder)
    {
        builder.ToTable("file_chunks");
        builder.HasKey(chunk => new { chunk.FileId, chunk.Number });
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(chunk => chunk.FileId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<FileScan> builder)
    {
        builder.ToTable("file_scans");
        builder.Property(scan => scan.Id).ValueGeneratedNever();
        builder.HasOne<StoredFile>().WithOne().HasForeignKey<FileScan>(scan => scan.Id).OnDelete(DeleteBehavior.Cascade);
        builder.Property(scan => scan.Finding).HasMaxLength(FileScan.LongestFinding);
        builder.HasIndex(scan => scan.State);
    }

    public void Configure(EntityTypeBuilder<StagedFile> builder)
    {
        builder.ToTable("staged_files");
        builder.Property(file => file.Id).ValueGeneratedNever();
        builder.HasOne<StoredFile>().WithOne().HasForeignKey<StagedFile>(file => file.Id).OnDelete(DeleteBehavior.Cascade);
        builder.Property(file => file.TokenDigest).HasMaxLength(64);
        builder.Property(file => file.Name).HasMaxLength(255);
        builder.Property(file => file.ContentType).HasMaxLength(100);
        builder.Property(file => file.Sha256).HasMaxLength(64);
        builder.Property(file => file.Origin).HasMaxLength(StagedFile.LongestOrigin);
        builder.HasIndex(file => file.TokenDigest);
        builder.HasIndex(file => file.Origin);
        builder.HasIndex(file => file.CreatedAt);
    }
}
