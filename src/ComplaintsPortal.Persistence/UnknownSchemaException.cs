namespace ComplaintsPortal.Persistence;

/// <summary>The database bears a migration that this program does not know: a later version wrote it, or one from before the first release. Working on it would guess at what it means.</summary>
/// <param name="migration">The migration's name.</param>
/// <param name="newer">Whether it is later than any that this program knows.</param>
public sealed class UnknownSchemaException(string migration, bool newer) : Exception($"The database bears the migration {migration}, which this program does not know.")
{
    public string Migration { get; } = migration;

    public bool Newer { get; } = newer;
}
