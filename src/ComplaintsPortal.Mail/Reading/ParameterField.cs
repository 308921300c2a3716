namespace ComplaintsPortal.Mail.Reading;

/// <summary>A field of a value and parameters (RFC 2045, 5.1): Content-Type, Content-Disposition. A value not quoted may hold blanks,
/// as careless programs write names.</summary>
internal sealed class ParameterField
{
    private readonly List<(string Name, string Value)> _parameters = [];

    public ParameterField(string? text)
    {
        text ??= "";
        var at = text.IndexOf(';', StringComparison.Ordinal);
        Value = Word(at < 0 ? text : text[..at]).ToLowerInvariant();
        while (at >= 0 && at < text.Length && _parameters.Count < Bounds.Parameters) at = Parameter(text, at + 1);
    }

    /// <summary>In small letters; empty where there is none.</summary>
    public string Value { get; }

    /// <summary>As it stands, without what RFC 2231 adds.</summary>
    public string? Raw(string name)
    {
        foreach (var parameter in _parameters)
            if (parameter.Name == name) return parameter.Value;
        return null;
    }

    /// <summary>A parameter of one word, such as a charset.</summary>
    public string? Token(string name, Faults faults) => Text(name, faults) is { } text ? Word(text) : null;

    /// <summary>With character set and continuations (RFC 2231), else as it stands, with encoded words as some programs put there.</summary>
    public string? Text(string name, Faults faults) =>
        ExtendedParameter.Read(this, name, faults) ?? (Raw(name) is { } raw ? EncodedText.Decode(raw, faults) : null);

    private int Parameter(string text, int at)
    {
        var equals = text.AsSpan(at).IndexOfAny('=', ';');
        if (equals < 0) return text.Length;
        equals += at;
        if (text[equals] == ';') return equals;
        var name = text[at..equals].Trim().ToLowerInvariant();
        at = equals + 1;
        while (at < text.Length && text[at] is ' ' or '\t') at++;
        var end = at < text.Length && text[at] == '"' ? QuotedEnd(text, at + 1) : -1;
        var value = end >= 0 ? Unescaped(text.AsSpan(at + 1, end - at - 1)) : "";
        var next = text.IndexOf(';', end >= 0 ? Math.Min(end, text.Length) : at);
        if (next < 0) next = text.Length;
        if (end < 0) value = text[at..next].Trim();
        if (name.Length > 0) _parameters.Add((name, value));
        return next;
    }

    private static int QuotedEnd(string text, int at)
    {
        while (at < text.Length && text[at] != '"') at += text[at] == '\\' ? 2 : 1;
        return Math.Min(at, text.Length);
    }

    /// <summary>Only a quote and a backslash are escaped; any other backslash is one of a path that Windows wrote.</summary>
    private static string Unescaped(ReadOnlySpan<char> text) =>
        text.ToString().Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);

    private static string Word(string text)
    {
        var end = text.AsSpan().TrimStart().IndexOfAny(" \t(");
        var start = text.AsSpan().TrimStart();
        return (end > 0 ? start[..end] : start).TrimEnd().ToString();
    }
}
