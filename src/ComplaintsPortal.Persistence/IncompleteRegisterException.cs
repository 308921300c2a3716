namespace ComplaintsPortal.Persistence;

/// <summary>The register says that it is at the current schema, and a table or column of it is not there.</summary>
/// <param name="missing">In the database's words, or by its name where that is known.</param>
public sealed class IncompleteRegisterException(string missing) : Exception($"The register lacks {missing}.")
{
    public string Missing { get; } = missing;
}
