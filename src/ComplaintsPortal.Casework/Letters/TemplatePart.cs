namespace ComplaintsPortal.Casework.Letters;

/// <summary>A piece of a template: words, a field, or a section shown when a field is filled (or, inverted, when it is not).</summary>
internal abstract record TemplatePart
{
    internal sealed record Words(string Text) : TemplatePart;

    internal sealed record Field(string Name) : TemplatePart;

    internal sealed record Section(string Name, bool Inverted, IReadOnlyList<TemplatePart> Parts) : TemplatePart;
}
