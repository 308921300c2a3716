using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Shared.Uploads;

namespace ComplaintsPortal.Web.BackOffice.Persons;

/// <summary>Who complains, as staff write it down. Shown by the partial <c>_Person</c>.</summary>
public abstract record PersonForm
{
    public string LastName { get; init; } = "";
    public string FirstName { get; init; } = "";
    public string StakeholderType { get; init; } = "";
    public string Email { get; init; } = "";
    public string Phone { get; init; } = "";
    public string PostalAddress { get; init; } = "";
    public string CustomerAccount { get; init; } = "";
    public string TrainingAction { get; init; } = "";
    public string NothingConcernedReason { get; init; } = "";

    protected PersonForm()
    {
    }

    /// <summary>As it is known.</summary>
    protected PersonForm(Complainant known)
    {
        (LastName, FirstName, StakeholderType) = (known.LastName, known.FirstName, known.StakeholderType.ToString());
        (Email, Phone, PostalAddress) = (known.Email ?? "", known.Phone ?? "", known.PostalAddress ?? "");
        (CustomerAccount, TrainingAction, NothingConcernedReason) = (known.CustomerAccount ?? "", known.TrainingAction ?? "", known.NothingConcernedReason ?? "");
    }

    /// <summary>As it was typed.</summary>
    protected PersonForm(PostedForm posted)
    {
        (LastName, FirstName, StakeholderType) = (posted.Line(nameof(LastName)), posted.Line(nameof(FirstName)), posted.Line(nameof(StakeholderType)));
        (Email, Phone, PostalAddress) = (posted.Bare(nameof(Email)), posted.Bare(nameof(Phone)), posted.Lines(nameof(PostalAddress)));
        (CustomerAccount, TrainingAction) = (posted.Line(nameof(CustomerAccount)), posted.Line(nameof(TrainingAction)));
        NothingConcernedReason = posted.Line(nameof(NothingConcernedReason));
    }

    public Complainant Complainant() => new()
    {
        LastName = LastName,
        FirstName = FirstName,
        StakeholderType = Enum.Parse<StakeholderType>(StakeholderType),
        Email = Email,
        Phone = Phone,
        PostalAddress = PostalAddress,
        CustomerAccount = CustomerAccount,
        TrainingAction = TrainingAction,
        NothingConcernedReason = NothingConcernedReason,
    };
}
