using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Tracking;

/// <summary>The complainant adds information and files, which answers what was asked (R31), or confirms an oral complaint in writing (R6).</summary>
public sealed class AddInformation(Casebook casebook, Answers answers)
{
    public Task ExecuteAsync(Guid complaintId, string text, string formToken, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            complaintId,
            Actor.Complainant,
            change => answers.KeepAsync(
                change, new ReceivedAnswer(formToken, text, Channel.Web, change.Now.On, Known: null, AnswersRequests: true), change.Now, cancellation),
            cancellation);
}
