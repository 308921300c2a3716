using System.Linq.Expressions;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ComplaintsPortal.Casework.Mailroom;

/// <summary>
/// Does with each kept message what the rules say (R50), the oldest first: a report on a letter, an answer to its case, a
/// complaint of its own; all else waits for a person. Each in a write of its own: a crash between loses nothing and doubles nothing.
/// </summary>
public sealed class SortMessages(
    RegisterContext database, RawMessages raw, Threads threads, DeliveryReports reports, AttachMessage attach, TakeComplaint complaints,
    OwnAddresses own, MailroomSettings settings, MailboxProgress progress, OfficeClock clock, ILogger<SortMessages> log)
{
    private const int Batch = 500;

    /// <summary>What was never sorted, and that at which the portal failed and nobody has decided meanwhile.</summary>
    public static readonly Expression<Func<IncomingMessage, bool>> Waiting = message =>
        message.State == MessageState.Stored
        || (message.State == MessageState.ToDecide && message.Doubt == MessageDoubt.Failed && message.FailedTries < IncomingMessage.MostTries);

    /// <summary>How many were sorted; those after <paramref name="goesOn"/> says no wait for the next round. One at which the portal itself fails waits for a person and for the next round, without holding up the others.</summary>
    public async Task<int> ExecuteAsync(Func<bool> goesOn, CancellationToken cancellation)
    {
        var waiting = await database.IncomingMessages.AsNoTracking().Where(Waiting)
            .OrderBy(m => m.FailedTries).ThenBy(m => m.ReceivedAt).ThenBy(m => m.Id).Take(Batch).ToListAsync(cancellation);
        var sorted = 0;
        foreach (var message in waiting.TakeWhile(_ => goesOn()))
        {
            try
            {
                await SortAsync(message, cancellation);
                sorted++;
            }
            catch (Exception failure) when (!cancellation.IsCancellationRequested)
            {
                log.LogError(failure, "The message {Id} that came in could not be sorted; it waits for a person and is tried again", message.Id);
                await ChangeAsync(message.Id, kept => kept.Fail(clock.Instant), cancellation);
            }
        }

        return sorted;
    }

    private async Task SortAsync(IncomingMessage message, CancellationToken cancellation)
    {
        try
        {
            if (message.Doubt is not (MessageDoubt.None or MessageDoubt.Failed)) await LeaveAsync(message, message.Doubt, cancellation);
            else await SortAsync(message, await raw.ReadAsync(message, cancellation), cancellation);
        }
        catch (RefusedException)
        {
            await LeaveAsync(message, MessageDoubt.Unclear, cancellation);
        }
    }

    private async Task SortAsync(IncomingMessage message, ReadMessage read, CancellationToken cancellation)
    {
        if (read.Report is { } report)
        {
            if (await reports.TakeAsync(message.Id, read, cancellation)) return;
            if (await reports.MayBeOursAsync(report, cancellation)) await LeaveAsync(message, MessageDoubt.UnknownLetter, cancellation);
            else await SetAsideAsync(message, cancellation);
            return;
        }

        var thread = await threads.FindAsync(read, cancellation);
        if (AutomaticAnswers.MayBeAbsence(read)) await LeaveAsync(message, MessageDoubt.MayBeAbsence, cancellation);
        else if (thread is { IsTheirs: true, IsSure: true }) await attach.ByRulesAsync(message, read, thread.ComplaintId, cancellation);
        else if ((DoubtOf(message, read, thread) ?? MessageAge.WhyWait(message, await progress.FirstLookAsync(cancellation), clock.Instant)) is { } doubt) await LeaveAsync(message, doubt, cancellation);
        else await complaints.ExecuteAsync(message, read, cancellation);
    }

    private MessageDoubt? DoubtOf(IncomingMessage message, ReadMessage read, MessageThread? thread) =>
        read.From is { } from && AutomaticAnswers.IsOwn(from.Address, own.All) ? MessageDoubt.OwnAddress
        : thread is not null ? MessageDoubt.OtherSender
        : message.IsAutomatic ? MessageDoubt.Automatic
        : read.Faults.Any(fault => fault is MessageFault.TooDeep or MessageFault.TooManyParts or MessageFault.TooLarge) ? MessageDoubt.Unreadable
        : MessageSubject.SaysComplaint(read.Subject) ? null
        : !settings.IsDedicated ? MessageDoubt.Unclear
        : read.Text.Trim().Length == 0 ? MessageDoubt.Empty
        : read.AnswerTo is null ? MessageDoubt.Unclear
        : null;

    private Task LeaveAsync(IncomingMessage message, MessageDoubt doubt, CancellationToken cancellation) =>
        ChangeAsync(message.Id, kept => kept.LeaveToDecide(doubt, clock.Instant), cancellation);

    /// <summary>Of somebody else's letter, from the organisation's ordinary mailbox.</summary>
    private Task SetAsideAsync(IncomingMessage message, CancellationToken cancellation) =>
        ChangeAsync(message.Id, kept => kept.SetAside(clock.Instant, Domain.Complaints.Actor.Portal), cancellation);

    private Task ChangeAsync(Guid id, Action<IncomingMessage> change, CancellationToken cancellation) =>
        database.WriteAsync(
            async () =>
            {
                var kept = await database.IncomingMessages.SingleAsync(m => m.Id == id, cancellation);
                if (!kept.IsDecided) change(kept);
            },
            cancellation);
}
