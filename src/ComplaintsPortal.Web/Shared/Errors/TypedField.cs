namespace ComplaintsPortal.Web.Shared.Errors;

/// <summary>Something a person had typed when the portal could not take it.</summary>
public sealed record TypedField(string Name, string Value);
