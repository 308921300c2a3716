namespace ComplaintsPortal.Domain.Organisation;

/// <summary>Whether an organisation's form asks for a field: not at all, optionally, or always (R7).</summary>
public enum FieldRule
{
    Hidden,
    Optional,
    Required,
}
