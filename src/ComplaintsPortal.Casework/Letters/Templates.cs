using System.Collections.Concurrent;
using System.Text.Json;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>The templates that come with the program, one for each kind of letter, read once.</summary>
public static class Templates
{
    private static readonly ConcurrentDictionary<string, LetterTemplate> Read = new();

    public static LetterTemplate Of(LetterKind kind) => Named(JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString()));

    /// <summary>The recourse paragraph alone, as the reply page shows it and the reply keeps it.</summary>
    public static LetterTemplate Recourse => Named("_recourse");

    /// <summary>The paragraph by which the complainant's page is opened: by a link, or on paper by the code.</summary>
    public static LetterTemplate Tracking => Named("_tracking");

    private static LetterTemplate Named(string name) =>
        Read.GetOrAdd(name, n => LetterTemplate.Parse(Source(n), partial => Source("_" + partial)));

    private static string Source(string name)
    {
        using var stream = typeof(Templates).Assembly.GetManifestResourceStream($"Letters.fr.{name}.md")
            ?? throw new InvalidOperationException($"There is no template '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
