using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ComplaintsPortal.Web.Shared.Fields;

/// <summary>The names fields are posted under. A page holds its form in a property <c>Form</c>; what is posted is the form
/// itself, so that prefix is left out: <c>Form.LastName</c> posts as <c>LastName</c> (contract names stay short).</summary>
public static class FieldNames
{
    private const string Prefix = "Form.";

    public static string Posted(string expression) =>
        expression.StartsWith(Prefix, StringComparison.Ordinal) ? expression[Prefix.Length..] : expression;

    /// <summary>The id of the control, which labels, hints and the error summary point to.</summary>
    public static string Id(string posted) => posted.Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal);

    /// <summary>The posted names in the order in which the form declares them, so that errors are listed as the page reads.</summary>
    public static IReadOnlyList<string> InOrder(ModelMetadata page) =>
        [.. (page.Properties["Form"] ?? page).Properties.Select(property => property.PropertyName!)];
}
