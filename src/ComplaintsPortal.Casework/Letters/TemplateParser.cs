using System.Text.RegularExpressions;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>Reads the few signs of a template: <c>{{field}}</c>, <c>{{#field}}…{{/field}}</c>, <c>{{^field}}…{{/field}}</c> and
/// <c>{{> partial}}</c>. Signs alone on a line take the line with them.</summary>
internal static partial class TemplateParser
{
    private const int DeepestPartial = 5;

    public static IReadOnlyList<TemplatePart> Parse(string text, Func<string, string> partial) =>
        new Reading(Include(text, partial, 0)).All();

    private static string Include(string text, Func<string, string> partial, int depth)
    {
        if (depth > DeepestPartial) throw new FormatException("Partials include each other.");
        return Partial().Replace(text, match => Include(partial(match.Groups["name"].Value), partial, depth + 1));
    }

    private sealed class Reading(string text)
    {
        private readonly MatchCollection _tags = Tag().Matches(text);
        private int _next;
        private int _at;

        public List<TemplatePart> All()
        {
            var parts = Until(null);
            return _at == text.Length && _next == _tags.Count ? parts : throw new FormatException("A section is closed that was never opened.");
        }

        private List<TemplatePart> Until(string? section)
        {
            var parts = new List<TemplatePart>();
            while (_next < _tags.Count)
            {
                var tag = _tags[_next++];
                if (tag.Index > _at) parts.Add(new TemplatePart.Words(text[_at..tag.Index]));
                _at = tag.Index + tag.Length;
                var name = tag.Groups["name"].Value;
                switch (tag.Groups["sign"].Value)
                {
                    case "":
                        parts.Add(new TemplatePart.Field(name));
                        break;
                    case "/":
                        return name == section ? parts : throw new FormatException($"{{{{/{name}}}}} closes nothing.");
                    case var sign:
                        parts.Add(new TemplatePart.Section(name, sign == "^", Until(name)));
                        break;
                }
            }
            if (section is not null) throw new FormatException($"{{{{#{section}}}}} is never closed.");
            if (_at < text.Length) parts.Add(new TemplatePart.Words(text[_at..]));
            _at = text.Length;
            return parts;
        }
    }

    [GeneratedRegex(@"^\{\{> *(?<name>[a-z-]+) *\}\}\n?", RegexOptions.Multiline)]
    private static partial Regex Partial();

    [GeneratedRegex(@"(?:(?<=^)\{\{(?<sign>[#^/])(?<name>[A-Za-z]+)\}\}\n)|(?:\{\{(?<sign>[#^/]?)(?<name>[A-Za-z]+)\}\})", RegexOptions.Multiline)]
    private static partial Regex Tag();
}
