namespace ComplaintsPortal.Web.Setup.Settings;

/// <summary>Which setting somebody meant who wrote another name: few signs away, or its end alone, or with a section between left out.</summary>
public static class NearestSetting
{
    private const int Farthest = 3;

    /// <summary>Null where none is so near that it can be said; never farther than a third of what was written.</summary>
    public static string? To(string written, int farthest = Farthest) => KnownSettings.Names
        .Select(name => (Name: name, Steps: Steps(written.ToUpperInvariant(), name.ToUpperInvariant())))
        .Where(near => near.Steps <= farthest && near.Steps * 3 <= written.Length)
        .OrderBy(near => near.Steps)
        .Select(near => near.Name)
        .FirstOrDefault();

    private static int Steps(string written, string name)
    {
        if (name.EndsWith(":" + written, StringComparison.Ordinal)) return Farthest;
        var (parts, others) = (written.Split(':'), name.Split(':'));
        var whole = Distance(written, name);
        return parts.Length == 2 && others.Length == 3 ? Math.Min(whole, Distance(parts[0], others[0]) + Distance(parts[1], others[2]) + 1) : whole;
    }

    /// <summary>Signs left out, added, exchanged, or two neighbours in the wrong order: one step each.</summary>
    private static int Distance(string one, string other)
    {
        var steps = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++) steps[i, 0] = i;
        for (var j = 0; j <= other.Length; j++) steps[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
            for (var j = 1; j <= other.Length; j++)
            {
                var exchanged = steps[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                steps[i, j] = Math.Min(exchanged, Math.Min(steps[i - 1, j], steps[i, j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) steps[i, j] = Math.Min(steps[i, j], steps[i - 2, j - 2] + 1);
            }

        return steps[one.Length, other.Length];
    }
}
