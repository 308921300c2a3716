using ComplaintsPortal.Web.Shared.Texts;

namespace ComplaintsPortal.Web.Shared.Errors;

public static class FieldNamesInWords
{
    /// <summary>What a posted field is called on the portal's forms; its own name where no form words it.</summary>
    public static string NameOf(this Words words, string field)
    {
        ArgumentNullException.ThrowIfNull(words);
        string[] keys = [$"Complaint.{field}.Label", $"Error.Field.{field}"];
        return keys.FirstOrDefault(words.Has) is { } key ? words[key] : field;
    }
}
