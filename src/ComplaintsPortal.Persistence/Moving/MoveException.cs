namespace ComplaintsPortal.Persistence.Moving;

/// <summary>A move that was refused or given up.</summary>
/// <param name="fault">Why; the words for it are the caller's.</param>
/// <param name="detail">What was found: a table, the number of a journal entry, what a database said. Never a connection string.</param>
public sealed class MoveException(MoveFault fault, string detail, Exception? inner = null) : Exception($"{fault}: {detail}", inner)
{
    public MoveFault Fault { get; } = fault;

    public string Detail { get; } = detail;
}
