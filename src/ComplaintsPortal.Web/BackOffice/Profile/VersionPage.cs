namespace ComplaintsPortal.Web.BackOffice.Profile;

/// <summary>One version of the profile or of the procedure, to read.</summary>
public sealed record VersionPage(int Version, DateTimeOffset SavedAt, DateOnly? DatedOn, string Text, bool IsProcedure);
