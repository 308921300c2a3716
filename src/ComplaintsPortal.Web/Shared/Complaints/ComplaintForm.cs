using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Shared.Uploads;

namespace ComplaintsPortal.Web.Shared.Complaints;

/// <summary>What the public form asks (R7); its names are the contract's, its order the page's (errors are listed by it). Nothing else is asked.</summary>
public sealed record ComplaintForm
{
    public string LastName { get; init; } = "";
    public string FirstName { get; init; } = "";
    public string StakeholderType { get; init; } = "";
    public string Email { get; init; } = "";
    public string Phone { get; init; } = "";
    public string CustomerAccount { get; init; } = "";
    public string TrainingAction { get; init; } = "";

    /// <summary>Why there is no account or training action, where the organisation asks for one (R4).</summary>
    public string NothingConcernedReason { get; init; } = "";

    public string Subject { get; init; } = "";
    public string Description { get; init; } = "";
    public bool Sensitive { get; init; }
    public string Attachments { get; init; } = "";

    public static ComplaintForm From(PostedForm posted) => new()
    {
        StakeholderType = posted.Bare(nameof(StakeholderType)),
        LastName = posted.Line(nameof(LastName)),
        FirstName = posted.Line(nameof(FirstName)),
        Email = posted.Bare(nameof(Email)),
        Phone = posted.Bare(nameof(Phone)),
        CustomerAccount = posted.Line(nameof(CustomerAccount)),
        TrainingAction = posted.Line(nameof(TrainingAction)),
        NothingConcernedReason = posted.Line(nameof(NothingConcernedReason)),
        Subject = posted.Line(nameof(Subject)),
        Description = posted.Lines(nameof(Description)),
        Sensitive = posted.Ticked(nameof(Sensitive)),
    };

    public Complainant Complainant() => new()
    {
        LastName = LastName,
        FirstName = FirstName,
        StakeholderType = Enum.Parse<StakeholderType>(StakeholderType),
        Email = Email,
        Phone = Phone,
        CustomerAccount = CustomerAccount,
        TrainingAction = TrainingAction,
        NothingConcernedReason = NothingConcernedReason,
    };
}
