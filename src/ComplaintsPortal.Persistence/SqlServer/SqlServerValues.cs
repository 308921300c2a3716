using System.Data.Common;
using ComplaintsPortal.Persistence.Reading;

namespace ComplaintsPortal.Persistence.SqlServer;

/// <summary>Ids are bytes here (<see cref="OrderedGuid"/>).</summary>
internal sealed class SqlServerValues : StoredValues
{
    public override Guid? IdOrNone(DbDataReader answer, int at) => answer.IsDBNull(at) ? null : OrderedGuid.FromBytes(answer.GetFieldValue<byte[]>(at));
}
