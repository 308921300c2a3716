namespace ComplaintsPortal.Persistence.Filling;

/// <summary>Rows that wait to be written together: what is added first, then what is written anew. They hold values and no objects, which may go on changing.</summary>
public sealed class FilledRows
{
    internal Dictionary<FilledTable, List<object?[]>> Added { get; } = [];

    internal Dictionary<FilledTable, List<object?[]>> Changed { get; } = [];

    public int Count { get; private set; }

    /// <summary>Roughly: signs of the texts and bytes of the contents.</summary>
    public long Size { get; private set; }

    internal void Put(Dictionary<FilledTable, List<object?[]>> where, FilledTable table, object?[] row)
    {
        if (!where.TryGetValue(table, out var rows)) where.Add(table, rows = []);
        rows.Add(row);
        Count++;
        foreach (var value in row) Size += value is byte[] bytes ? bytes.Length : value is string text ? text.Length : 0;
    }
}
