namespace ComplaintsPortal.Web.BackOffice.Profile;

/// <summary>A section's page without its form: what the head of every such page needs.</summary>
public interface ISectionPage
{
    /// <summary>Where what was typed and what somebody saved meanwhile are not the same; none where nothing stands against it.</summary>
    IReadOnlyList<SectionDifference> Differences { get; }
}
