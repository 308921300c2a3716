using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Registration;

/// <summary>Enters a complete complaint in the register and opens its case file (R3, R5, R23). The number is taken in the same transaction, so none is ever lost. What was still asked for is no longer awaited.</summary>
public sealed class RegisterComplaint(Casebook casebook, CurrentOrganisation organisation)
{
    public const string Numbers = "register";

    public Task ExecuteAsync(string reference, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            reference,
            by,
            async change =>
            {
                var complaint = change.Complaint;
                RefusedException.When(complaint.WhyNotRegister(organisation.Demands));
                var dropped = complaint.InformationRequests.Count(request => request.IsOpen);
                var rank = await change.Records.NextNumberAsync(Numbers, change.Now.On.Year, cancellation);
                complaint.Register(new RegisterNumber(change.Now.On.Year, rank), organisation.Demands, change.Now);
                await change.CaseFileAsync(cancellation);
                change.Journal(ActNames.Registered, Facts.Of(("register-number", complaint.RegisterNumber), ("due-on", complaint.DueOn)));
                if (dropped > 0) change.Journal(ActNames.InformationNoLongerAwaited, Facts.Of(("requests", dropped)));
            },
            cancellation);
}
