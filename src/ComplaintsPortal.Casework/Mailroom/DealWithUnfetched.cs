using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ComplaintsPortal.Casework.Mailroom;

/// <summary>What staff say of a message that could not be had: try again, or seen to in the mailbox itself. One that was kept meanwhile needs neither.</summary>
public sealed class DealWithUnfetched(RegisterContext database, ILogger<DealWithUnfetched> log)
{
    public Task TryAgainAsync(Guid id, Actor by, CancellationToken cancellation) => ChangeAsync(id, message => message.TryAgain(), by, cancellation);

    public async Task DismissAsync(Guid id, Actor by, CancellationToken cancellation)
    {
        await ChangeAsync(id, message => database.Remove(message), by, cancellation);
        log.LogInformation("{Staff} saw to a message in the mailbox that the portal could not fetch", by.StaffId);
    }

    private Task ChangeAsync(Guid id, Action<UnfetchedMessage> change, Actor by, CancellationToken cancellation)
    {
        RefusedException.When(by.May(Power.HandleCases) ? null : new Refusal("not-allowed"));
        return database.WriteAsync(
            async () =>
            {
                if (await database.UnfetchedMessages.SingleOrDefaultAsync(m => m.Id == id, cancellation) is { } message) change(message);
            },
            cancellation);
    }
}
