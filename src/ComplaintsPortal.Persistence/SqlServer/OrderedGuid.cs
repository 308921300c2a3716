using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ComplaintsPortal.Persistence.SqlServer;

/// <summary>An id as its sixteen bytes in order: SQL Server's own type sorts by the last six first, and ours grow with time.</summary>
internal sealed class OrderedGuid() : ValueConverter<Guid, byte[]>(
    id => id.ToByteArray(true),
    bytes => FromBytes(bytes))
{
    public static Guid FromBytes(byte[] bytes) => new(bytes, bigEndian: true);
}
