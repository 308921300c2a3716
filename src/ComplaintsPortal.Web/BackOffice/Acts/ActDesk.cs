using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Acts;

/// <summary>What every act's controller works with.</summary>
public sealed class ActDesk<TForm>(CaseReader cases, ActForms forms, Words words, IEnumerable<IValidator<TForm>> validators)
{
    public CaseReader Cases { get; } = cases;

    public ActForms Forms { get; } = forms;

    public Words Words { get; } = words;

    /// <summary>For a form that is read by hand; one that MVC binds was asked already.</summary>
    public IEnumerable<IValidator<TForm>> Validators { get; } = validators;
}
