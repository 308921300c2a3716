using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Registration;

/// <summary>Staff record what the complainant answered by another way (R4), or that the written confirmation of an oral complaint came (R6).</summary>
public sealed class RecordAnswer(Casebook casebook, OfficeClock clock, Answers answers)
{
    public Task ExecuteAsync(string reference, ReceivedAnswer answer, Actor by, CancellationToken cancellation)
    {
        if (answer.ReceivedOn > clock.Today) throw new RefusedException(new Refusal("received-in-future", answer.ReceivedOn));
        return casebook.ChangeAsync(
            reference, by, change => answers.KeepAsync(change, answer, clock.On(answer.ReceivedOn, change.Complaint.ReceivedAt), cancellation), cancellation);
    }
}
