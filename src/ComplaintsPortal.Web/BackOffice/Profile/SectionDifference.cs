namespace ComplaintsPortal.Web.BackOffice.Profile;

/// <summary>One field of a section that two administrators filled differently.</summary>
/// <param name="Label">As the form names it.</param>
/// <param name="Mine">What was typed; empty for nothing.</param>
/// <param name="Stored">What is saved now.</param>
public sealed record SectionDifference(string Label, string Mine, string Stored);
