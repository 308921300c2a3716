using System.Data.Common;

namespace ComplaintsPortal.Persistence.Filling;

/// <summary>A database answered that it took a row, and what lies there is not what it was given: nothing of the write is kept (R1).</summary>
/// <param name="table">The row's.</param>
/// <param name="column">The first that differs; null where there is no such row.</param>
public sealed class NotKeptWholeException(string table, string? column)
    : DbException($"What was read back from {table}{(column is null ? "" : $".{column}")} is not what was written.");
