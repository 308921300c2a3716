using System.Globalization;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>The number of order in the register (R3): year of registration and a rank, gap-free per year; <c>REC-2026-0031</c>.</summary>
public sealed record RegisterNumber(int Year, int Rank)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"REC-{Year:0000}-{Rank:0000}");
}
