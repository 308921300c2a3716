namespace ComplaintsPortal.Domain.Complaints;

/// <summary>The capacities that somebody may say they complain in (R8).</summary>
public static class Capacities
{
    public static IReadOnlyList<StakeholderType> All { get; } = [.. Enum.GetValues<StakeholderType>().Where(IsStated)];

    /// <summary>Somebody said it: the complainant, or staff who know them.</summary>
    public static bool IsStated(StakeholderType capacity) => capacity != StakeholderType.NotStated;

    /// <summary>The capacity by its name in the form (contract.md); refuses every other text, and <see cref="StakeholderType.NotStated"/>, which nobody says.</summary>
    public static bool TryRead(string name, out StakeholderType capacity)
    {
        capacity = All.FirstOrDefault(one => one.ToString() == name, StakeholderType.NotStated);
        return IsStated(capacity);
    }
}
