using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace ComplaintsPortal.Web.Shared.Fields;

/// <summary>One field as every form shows it: label with its required mark, hint, error, and what ties them to the control.</summary>
public sealed class FieldFrame
{
    private readonly Words _words;

    public FieldFrame(Words words, ModelExpression field, ViewContext view, string key, bool required)
    {
        _words = words;
        Name = FieldNames.Posted(field.Name);
        Id = FieldNames.Id(Name);
        Key = key;
        IsRequired = required;
        var state = view.ViewData.ModelState.GetValueOrDefault(Name);
        Error = state?.Errors.FirstOrDefault()?.ErrorMessage;
        Value = state?.AttemptedValue ?? Shown(field.Model);
    }

    public string Name { get; }

    public string Id { get; }

    public string Key { get; }

    public bool IsRequired { get; }

    public string? Error { get; }

    /// <summary>What was typed, even where it could not be read, else what the form holds.</summary>
    public string? Value { get; }

    private bool HasHint => _words.Has(Key + ".Hint");

    /// <summary>Ties the control to its hint and its error, for those who hear the page.</summary>
    public void Describe(TagBuilder control)
    {
        string?[] described = [HasHint ? Id + "-hint" : null, Error is null ? null : Id + "-error"];
        var ids = string.Join(' ', described.OfType<string>());
        if (ids.Length > 0)
        {
            control.Attributes["aria-describedby"] = ids;
        }

        if (Error is not null)
        {
            control.Attributes["aria-invalid"] = "true";
        }

        if (IsRequired && control.TagName != "fieldset")
        {
            control.Attributes["required"] = "required";
        }
    }

    public TagBuilder Label(string tag = "label")
    {
        var label = new TagBuilder(tag);
        if (tag == "label")
        {
            label.Attributes["for"] = Id;
        }

        label.InnerHtml.Append(_words[Key + ".Label"]);
        if (IsRequired)
        {
            label.InnerHtml.Append("\u00A0").AppendHtml(Part("span", "mark", null, "*", hidden: true));
        }

        return label;
    }

    public TagBuilder? Hint() => HasHint ? Rich("p", "hint", Id + "-hint", Key + ".Hint") : null;

    public TagBuilder? Wrong()
    {
        if (Error is null)
        {
            return null;
        }

        var wrong = Part("p", "wrong", Id + "-error", "");
        wrong.InnerHtml.AppendHtml(Part("span", "visually-hidden", null, _words["Field.Error"])).Append(Error);
        return wrong;
    }

    private TagBuilder Rich(string tag, string style, string id, string key)
    {
        var part = Part(tag, style, id, "");
        part.InnerHtml.AppendHtml(_words.Rich(key));
        return part;
    }

    private static TagBuilder Part(string tag, string style, string? id, string text, bool hidden = false)
    {
        var part = new TagBuilder(tag);
        part.AddCssClass(style);
        if (id is not null)
        {
            part.Attributes["id"] = id;
        }

        if (hidden)
        {
            part.Attributes["aria-hidden"] = "true";
        }

        part.InnerHtml.Append(text);
        return part;
    }

    private static string? Shown(object? model) => model switch
    {
        null => null,
        DateOnly date => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => model.ToString(),
    };
}
