namespace ComplaintsPortal.Casework.Files;

/// <summary>A type of file the portal takes: its media type and the endings a name may bear, the first being the proper one.</summary>
public sealed record FileKind(string MediaType, params string[] Endings)
{
    public bool IsEndingOf(string? name) => name is not null && Endings.Any(ending => name.TrimEnd().EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
