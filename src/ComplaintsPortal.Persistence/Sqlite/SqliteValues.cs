using System.Data.Common;
using System.Globalization;
using ComplaintsPortal.Persistence.Conventions;
using ComplaintsPortal.Persistence.Reading;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ComplaintsPortal.Persistence.Sqlite;

/// <summary>Ids, days and instants are texts here. Each cell is asked for once: the driver asks for its kind twice before, and for a whole register those questions are most of the time.</summary>
internal sealed class SqliteValues : StoredValues
{
    public override string? TextOrNone(DbDataReader answer, int at) => raw.sqlite3_column_text(Of(answer), at).utf8_to_string();

    public override int Number(DbDataReader answer, int at) => raw.sqlite3_column_int(Of(answer), at);

    public override bool Yes(DbDataReader answer, int at) => Number(answer, at) != 0;

    public override Guid? IdOrNone(DbDataReader answer, int at) => TextOrNone(answer, at) is { } text ? Guid.Parse(text, CultureInfo.InvariantCulture) : null;

    public override DateOnly? DayOrNone(DbDataReader answer, int at) => TextOrNone(answer, at) is { } text ? FixedText.Day(text) : null;

    public override DateTimeOffset? InstantOrNone(DbDataReader answer, int at) => TextOrNone(answer, at) is { } text ? FixedText.Instant(text) : null;

    private static sqlite3_stmt Of(DbDataReader answer) => ((SqliteDataReader)answer).Handle!;
}
