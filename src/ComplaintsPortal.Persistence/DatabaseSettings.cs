namespace ComplaintsPortal.Persistence;

/// <summary>Where the register is kept. Paths are already resolved against the content root.</summary>
/// <param name="DataDirectory">Holds the embedded database where no connection string says otherwise.</param>
/// <param name="ConnectionString"><c>ConnectionStrings:Portal</c>, if given.</param>
public sealed record DatabaseSettings(string DataDirectory, string? ConnectionString = null);
