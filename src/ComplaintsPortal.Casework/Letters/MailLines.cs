using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Incoming;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>
/// Since when the mailbox, or the server that takes the letters, can't be used (R48, R50). Kept in the register: every instance
/// says the same, and so does one that was started again. Nothing is written while nothing changes.
/// </summary>
public sealed class MailLines(RegisterContext database, OfficeClock clock, MailWatch watch)
{
    private static readonly Dictionary<MailLine, string> Names = new() { [MailLine.Mailbox] = MailboxMark.MailboxBroken, [MailLine.Server] = MailboxMark.ServerBroken };

    /// <param name="line">The one that was just tried.</param>
    /// <param name="failure">What went wrong on our side of it; null where it worked.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Whether it works again after it did not.</returns>
    public async Task<bool> NoteAsync(MailLine line, MailFailure? failure, CancellationToken cancellation)
    {
        var name = Names[line];
        var known = await database.MailboxMarks.AsNoTracking().Where(m => m.Name == name).Select(m => m.Mark).SingleOrDefaultAsync(cancellation);
        if (known != failure?.ToString()) await database.WriteAsync(() => WriteAsync(name, failure, cancellation), cancellation);
        var mended = known is not null && failure is null;
        watch.Note(line, failure?.Fault, mended);
        return mended;
    }

    /// <summary>Those that could not be used when they were last tried.</summary>
    public async Task<IReadOnlyList<BrokenLine>> ReadAsync(CancellationToken cancellation)
    {
        var names = Names.Values.ToList();
        var marks = await database.MailboxMarks.AsNoTracking().Where(m => names.Contains(m.Name)).ToListAsync(cancellation);
        return [.. from line in Names from mark in marks where mark.Name == line.Value && MailFailure.Read(mark.Mark) is not null
                   select new BrokenLine(line.Key, mark.At, MailFailure.Read(mark.Mark)!)];
    }

    /// <summary>What is wrong now may be something else than at first; since when stays.</summary>
    private async Task WriteAsync(string name, MailFailure? failure, CancellationToken cancellation)
    {
        var mark = await database.MailboxMarks.SingleOrDefaultAsync(m => m.Name == name, cancellation);
        if (failure is null && mark is not null) database.Remove(mark);
        else if (failure is not null && mark is null) database.Add(new MailboxMark { Name = name, Mark = failure.ToString(), At = clock.Instant });
        else if (failure is not null) mark!.Mark = failure.ToString();
    }
}
