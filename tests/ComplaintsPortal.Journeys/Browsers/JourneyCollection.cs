namespace ComplaintsPortal.Journeys.Browsers;

/// <summary>All journeys share the browser and run one after the other: two at once would only slow each other.</summary>
[CollectionDefinition(Name)]
public sealed class JourneyCollection : ICollectionFixture<Chromium>
{
    public const string Name = "journeys";
}
