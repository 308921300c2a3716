using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Handling;

/// <summary>Says whether the complainant is a consumer; null takes it back and R25 presumes again.</summary>
public sealed class SayConsumer(Casebook casebook)
{
    public Task ExecuteAsync(string reference, bool? consumer, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            reference,
            by,
            change =>
            {
                change.Complaint.SayConsumer(consumer);
                change.Journal(ActNames.ConsumerSaid, Facts.Of(("consumer", consumer)));
                return Task.CompletedTask;
            },
            cancellation);
}
