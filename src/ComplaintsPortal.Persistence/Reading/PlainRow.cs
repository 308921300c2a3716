using System.Data.Common;
using ComplaintsPortal.Persistence.Conventions;

namespace ComplaintsPortal.Persistence.Reading;

/// <summary>The row an answer stands at, cell by cell. A cell that may be empty is asked for as such; where one is empty that may not be, reading throws.</summary>
public sealed class PlainRow(DbDataReader answer, StoredValues stored)
{
    private (string? Text, object? Value) _kept;

    public string Text(int at) => TextOrNone(at) ?? throw Empty(at);

    public string? TextOrNone(int at) => stored.TextOrNone(answer, at);

    public int Number(int at) => stored.Number(answer, at);

    public int? NumberOrNone(int at) => answer.IsDBNull(at) ? null : Number(at);

    public bool Yes(int at) => stored.Yes(answer, at);

    public bool? YesOrNone(int at) => answer.IsDBNull(at) ? null : Yes(at);

    public Guid Id(int at) => IdOrNone(at) ?? throw Empty(at);

    public Guid? IdOrNone(int at) => stored.IdOrNone(answer, at);

    public DateOnly Day(int at) => DayOrNone(at) ?? throw Empty(at);

    public DateOnly? DayOrNone(int at) => stored.DayOrNone(answer, at);

    public DateTimeOffset Instant(int at) => InstantOrNone(at) ?? throw Empty(at);

    public DateTimeOffset? InstantOrNone(int at) => stored.InstantOrNone(answer, at);

    public T Word<T>(int at) where T : struct, Enum => StoredWords<T>.Of(Text(at));

    public T? WordOrNone<T>(int at) where T : struct, Enum => TextOrNone(at) is { } text ? StoredWords<T>.Of(text) : null;

    /// <summary>A record that is kept whole as JSON: the same object as long as the text is the same, as it mostly is from row to row.</summary>
    public T Kept<T>(int at) where T : class
    {
        var text = Text(at);
        if (_kept.Text != text || _kept.Value is not T) _kept = (text, Json.Read<T>(text));
        return (T)_kept.Value!;
    }

    private InvalidOperationException Empty(int at) => new($"The cell {at} ({answer.GetName(at)}) is empty.");
}
