using System.Globalization;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Worklists;

/// <summary>A place in the register, which goes by receipt and then by reference, the latest first. Written <c>2026-03-03_2026-0042</c> in an address.</summary>
public sealed record RegisterPlace(DateOnly ReceivedOn, int Year, int Rank)
{
    public override string ToString() => $"{ReceivedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}_{new Reference(Year, Rank)}";

    public static RegisterPlace? TryRead(string? text) =>
        WorkPlace.TryRead(text) is { } place && Reference.TryRead(place.Reference) is { } reference ? new RegisterPlace(place.On, reference.Year, reference.Rank) : null;
}
