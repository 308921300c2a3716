using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Organisation;
using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.Shared.Complaints;

/// <summary>The form's shape alone: what is required (R7), lengths, formats. Meaning is the domain's. Made once, for its rules cost more to make than to ask; what the organisation demands is read each time.</summary>
public sealed class ComplaintFormValidator : AbstractValidator<ComplaintForm>
{
    private const int LongestName = 100;
    private const int LongestLine = 200;
    public const int LongestText = 200_000;

    public ComplaintFormValidator(Words words, CurrentOrganisation organisation)
    {
        ClassLevelCascadeMode = CascadeMode.Continue;
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.StakeholderType).Must(type => Capacities.TryRead(type, out _))
            .WithMessage(words["Complaint.StakeholderType.Missing"]);
        RuleFor(form => form.LastName).NotEmpty().WithMessage(words["Complaint.LastName.Missing"]).MaximumLength(LongestName).WithMessage(words["Complaint.TooLong", LongestName]);
        RuleFor(form => form.FirstName).NotEmpty().WithMessage(words["Complaint.FirstName.Missing"]).MaximumLength(LongestName).WithMessage(words["Complaint.TooLong", LongestName]);
        RuleFor(form => form.Email).NotEmpty().WithMessage(words["Complaint.Email.Missing"]).MaximumLength(Mailbox.LongestAddress).WithMessage(words["Complaint.TooLong", Mailbox.LongestAddress])
            .Must(Mailbox.IsAddress).WithMessage(words["Complaint.Email.Wrong"]);
        RuleFor(form => form.Phone).Must(phone => phone.Length == 0 || PhoneNumber.Is(phone)).WithMessage(words["Complaint.Phone.Wrong"]);
        RuleFor(form => form.Subject).NotEmpty().WithMessage(words["Complaint.Subject.Missing"]).MaximumLength(LongestLine).WithMessage(words["Complaint.TooLong", LongestLine]);
        RuleFor(form => form.Description).NotEmpty().WithMessage(words["Complaint.Description.Missing"])
            .Must(text => text.Length <= LongestText).WithMessage(form => words["Complaint.Description.TooLong", LongestText, form.Description.Length]);
        RuleFor(form => form.NothingConcernedReason).MaximumLength(LongestLine).WithMessage(words["Complaint.TooLong", LongestLine]);
        AddWhatTheOrganisationAsks(words, () => organisation.Profile.Form);
    }

    private void AddWhatTheOrganisationAsks(Words words, Func<FormFields> fields)
    {
        RuleFor(form => form.Phone).NotEmpty().When(_ => fields().Phone == FieldRule.Required).WithMessage(words["Complaint.Phone.Missing"]);
        RuleFor(form => form.CustomerAccount).NotEmpty()
            .When(form => fields().CustomerAccount == FieldRule.Required && form.NothingConcernedReason.Length == 0)
            .WithMessage(words["Complaint.CustomerAccount.Missing"]);
        RuleFor(form => form.CustomerAccount).MaximumLength(LongestName).WithMessage(words["Complaint.TooLong", LongestName]);
        RuleFor(form => form.TrainingAction).NotEmpty()
            .When(form => fields().TrainingAction == FieldRule.Required && form.NothingConcernedReason.Length == 0)
            .WithMessage(words["Complaint.TrainingAction.Missing"]);
        RuleFor(form => form.TrainingAction).MaximumLength(LongestLine).WithMessage(words["Complaint.TooLong", LongestLine]);
    }
}
