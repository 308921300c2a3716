using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Mailroom;

/// <summary>What staff say of a message without a case having to change: not ours, after all ours, read. It is never deleted.</summary>
public sealed class DealWithMessage(RegisterContext database, OfficeClock clock)
{
    public Task SetAsideAsync(Guid id, Actor by, CancellationToken cancellation) => ChangeAsync(id, message => message.SetAside(clock.Instant, by), by, cancellation);

    public Task TakeBackAsync(Guid id, Actor by, CancellationToken cancellation) => ChangeAsync(id, message => message.TakeBack(clock.Instant, by), by, cancellation);

    public Task MarkReadAsync(Guid id, Actor by, CancellationToken cancellation) => ChangeAsync(id, message => message.MarkRead(clock.Instant, by), by, cancellation);

    private Task ChangeAsync(Guid id, Action<IncomingMessage> change, Actor by, CancellationToken cancellation)
    {
        RefusedException.When(by.May(Power.HandleCases) ? null : new Refusal("not-allowed"));
        return database.WriteAsync(
            async () => change(await database.IncomingMessages.VisibleTo(by, database).SingleOrDefaultAsync(m => m.Id == id, cancellation) ?? throw new NoSuchCaseException()),
            cancellation);
    }
}
