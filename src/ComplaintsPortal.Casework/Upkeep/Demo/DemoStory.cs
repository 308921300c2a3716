using System.Text.Json;
using System.Text.Json.Serialization;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Upkeep.Demo;

/// <summary>What somebody complained about and what came of it: the matter from which the demonstration's cases are made.</summary>
/// <param name="Category">The rank in the organisation's list of categories, taken round where the list is shorter.</param>
/// <param name="Cause">The rank in its list of causes, likewise.</param>
public sealed record DemoStory(
    int Category, int Cause, StakeholderType Type, string Subject, string Text, string Action, string Second, string Resolution,
    string Reasons, string Remedy, string Remaining, string? Corrective, bool Rejected = false, bool Partly = false)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public Decision Decision => Rejected ? Decision.Rejected : Partly ? Decision.PartlyUpheld : Decision.Upheld;

    public static IReadOnlyList<DemoStory> All { get; } = Read();

    private static List<DemoStory> Read()
    {
        using var stream = typeof(DemoStory).Assembly.GetManifestResourceStream("ComplaintsPortal.Casework.Upkeep.Demo.stories.json")!;
        return JsonSerializer.Deserialize<List<DemoStory>>(stream, Options)!;
    }
}
