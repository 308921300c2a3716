using System.Collections;
using ComplaintsPortal.Web.Shared.Texts;

namespace ComplaintsPortal.Web.BackOffice.Profile;

/// <summary>Lays two fillings of the same section side by side, field by field, under the labels of its form.</summary>
internal static class SectionDifferences
{
    public static IReadOnlyList<SectionDifference> Between(object mine, object stored, Words words)
    {
        var typed = Fields(mine, "", "", words).ToDictionary(field => field.Path);
        var saved = Fields(stored, "", "", words).ToDictionary(field => field.Path);
        return
        [
            .. typed.Values.Concat(saved.Values).DistinctBy(field => field.Path)
                .Select(field => new SectionDifference(field.Label, TextIn(typed, field.Path), TextIn(saved, field.Path)))
                .Where(field => field.Mine != field.Stored),
        ];
    }

    private static string TextIn(Dictionary<string, Field> fields, string path) => fields.TryGetValue(path, out var field) ? field.Text : "";

    /// <summary>What has a label is a field; the rows of a list are numbered from 1, as the form shows them.</summary>
    private static IEnumerable<Field> Fields(object form, string path, string row, Words words)
    {
        var name = form.GetType().Name is var type && type.EndsWith("Form", StringComparison.Ordinal) ? type[..^4] : type;
        foreach (var property in form.GetType().GetProperties())
        {
            var label = $"{name}.{property.Name}.Label";
            var value = property.GetMethod is { IsStatic: false } ? property.GetValue(form) : null;
            if (value is IEnumerable rows and not string)
            {
                foreach (var (item, i) in rows.Cast<object>().Select((item, i) => (item, i)))
                    foreach (var field in Fields(item, $"{path}{property.Name}[{i}].", $" ({i + 1})", words)) yield return field;
            }
            else if (words.Has(label))
            {
                yield return new Field(path + property.Name, words[label] + row, Text(value, words));
            }
        }
    }

    private static string Text(object? value, Words words) => value switch
    {
        null => "",
        string text => text.ReplaceLineEndings("\n").Trim(),
        bool ticked => words[ticked ? "Profile.Difference.Yes" : "Profile.Difference.No"],
        _ => words["Profile.Difference.Value", value],
    };

    private sealed record Field(string Path, string Label, string Text);
}
