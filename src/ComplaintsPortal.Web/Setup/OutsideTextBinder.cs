using ComplaintsPortal.Domain.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ComplaintsPortal.Web.Setup;

/// <summary>Every text that MVC binds, of a form, a query or a route, is made safe before anybody sees it (R56); a password alone stays as it was typed.</summary>
public sealed class OutsideTextBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        var sent = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (sent == ValueProviderResult.None) return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, sent);
        var field = bindingContext.ModelMetadata;
        var typed = sent.FirstValue ?? "";
        var text = field.DataTypeName == nameof(System.ComponentModel.DataAnnotations.DataType.Password) ? typed : OutsideText.Lines(typed);
        bindingContext.Result = ModelBindingResult.Success(text.Length == 0 && field.ConvertEmptyStringToNull ? null : text);
        return Task.CompletedTask;
    }
}
