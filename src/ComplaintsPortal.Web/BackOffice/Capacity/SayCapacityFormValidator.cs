using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Capacity;

public sealed class SayCapacityFormValidator : AbstractValidator<SayCapacityForm>
{
    public SayCapacityFormValidator(Words words) =>
        RuleFor(form => form.Capacity).Must(capacity => Capacities.TryRead(capacity ?? "", out _)).WithMessage(words["Person.StakeholderType.Missing"]);
}
