using System.Reflection;
using ComplaintsPortal.Web.Shared.Fields;
using FluentValidation;
using FluentValidation.AspNetCore;

namespace ComplaintsPortal.Web.Setup;

/// <summary>The rules beside each form, found by themselves. Where MVC binds the form it asks them before the page sees it; who reads a
/// form by hand asks the same validator. Made once: their rules cost more to make than to ask, and none has a state.</summary>
public static class FormRules
{
    public static void AddFormRules(this IServiceCollection services)
    {
        ValidatorOptions.Global.LanguageManager.Culture = French.Culture;
        services.AddValidatorsFromAssemblyContaining<Program>(ServiceLifetime.Singleton);
        foreach (var form in typeof(Program).Assembly.GetTypes().Where(type => type.GetProperties().Any(property => property.IsDefined(typeof(NeededTextAttribute)))))
            services.AddSingleton(typeof(IValidator<>).MakeGenericType(form), typeof(NeededTextValidator<>).MakeGenericType(form));
        services.AddFluentValidationAutoValidation(options => options.DisableDataAnnotationsValidation = true);
    }
}
