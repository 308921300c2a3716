using System.Linq.Expressions;
using System.Reflection;
using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.Shared.Fields;

/// <summary>The one rule of the many forms that ask for nothing but a text.</summary>
public sealed class NeededTextValidator<TForm> : AbstractValidator<TForm>
{
    public NeededTextValidator(Words words)
    {
        foreach (var (text, longest) in Texts())
        {
            var form = Expression.Parameter(typeof(TForm), "form");
            RuleFor(Expression.Lambda<Func<TForm, string?>>(Expression.Property(form, text), form)).Needed($"{typeof(TForm).Name[..^"Form".Length]}.{text.Name}.Missing", longest, words);
        }
    }

    private static IEnumerable<(PropertyInfo Text, int Longest)> Texts() =>
        from property in typeof(TForm).GetProperties()
        let needed = property.GetCustomAttribute<NeededTextAttribute>()
        where needed is not null
        select (property, needed.Longest);
}
