namespace ComplaintsPortal.Casework.Organisation;

/// <summary>One version: its number from 1, when and by whom it was saved, and the date the text itself bears.</summary>
public sealed record SavedVersion(int Version, DateTimeOffset SavedAt, Guid? SavedBy, DateOnly? DatedOn);
