using System.Text.Json;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>Everything a complaint shows, as text: two equal texts are two equal complaints.</summary>
internal static class Snapshot
{
    public static string Of(Complaint complaint) => JsonSerializer.Serialize(complaint);
}
