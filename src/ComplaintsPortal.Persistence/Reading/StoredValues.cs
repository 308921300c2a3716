using System.Data.Common;

namespace ComplaintsPortal.Persistence.Reading;

/// <summary>How the cells of an answer are read; by the database's own driver, unless a database keeps values in another form or has a shorter way to them.</summary>
public class StoredValues
{
    public static StoredValues Native { get; } = new();

    public virtual string? TextOrNone(DbDataReader answer, int at) => answer.GetValue(at) as string;

    public virtual int Number(DbDataReader answer, int at) => answer.GetInt32(at);

    public virtual bool Yes(DbDataReader answer, int at) => answer.GetBoolean(at);

    public virtual Guid? IdOrNone(DbDataReader answer, int at) => answer.IsDBNull(at) ? null : answer.GetGuid(at);

    public virtual DateOnly? DayOrNone(DbDataReader answer, int at) => answer.IsDBNull(at) ? null : answer.GetFieldValue<DateOnly>(at);

    public virtual DateTimeOffset? InstantOrNone(DbDataReader answer, int at) => answer.IsDBNull(at) ? null : answer.GetFieldValue<DateTimeOffset>(at);
}
