using ComplaintsPortal.Domain.Journal;

namespace ComplaintsPortal.Persistence.Journal;

public static class JournalAppending
{
    /// <summary>
    /// Adds acts to the journal within the write that does them. What a complaint's first act stores gives it its
    /// key; once a complaint is erased it has none, and nothing is committed to any more.
    /// </summary>
    public static async Task AppendAsync(
        this RegisterContext database, IEnumerable<JournalAct> acts, CancellationToken cancellation = default)
    {
        foreach (var act in acts) await database.AppendAsync(act, cancellation);
    }

    /// <inheritdoc cref="AppendAsync(RegisterContext, IEnumerable{JournalAct}, CancellationToken)"/>
    public static Task<JournalEntry> AppendAsync(
        this RegisterContext database, JournalAct act, CancellationToken cancellation = default) =>
        database.JournalWriter.AppendAsync(act, cancellation);
}
