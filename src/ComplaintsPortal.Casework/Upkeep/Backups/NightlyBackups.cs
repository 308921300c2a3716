using System.Globalization;

namespace ComplaintsPortal.Casework.Upkeep.Backups;

/// <summary>The folder of the portal's own backups, one file a night. Files of other names in it are nobody's business here.</summary>
public sealed class NightlyBackups(BackupPlan plan)
{
    private const string Before = "portail-";
    private const string After = ".db";
    private const string Upgrade = Before + "avant-";
    private const string Form = "yyyy-MM-dd";

    public string FileOf(DateOnly night) => Path.Combine(plan.Directory, Before + night.ToString(Form, CultureInfo.InvariantCulture) + After);

    /// <summary>Where the database goes before it is brought from that version to the next.</summary>
    public string FileBefore(string version, DateTimeOffset at) =>
        Path.Combine(plan.Directory, string.Create(CultureInfo.InvariantCulture, $"{Upgrade}{version}-{at.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}{After}"));

    /// <summary>Backups hold what the register holds: their folder is the portal's account's alone, where the system knows accounts.</summary>
    public void Prepare()
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(plan.Directory);
        else Directory.CreateDirectory(plan.Directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>What was made before an upgrade stays no longer than a nightly backup does: what is erased at its term must not live on in it.</summary>
    public void RemoveUpgradesBefore(DateTimeOffset before)
    {
        foreach (var file in Directory.EnumerateFiles(plan.Directory, $"{Upgrade}*{After}"))
            if (File.GetLastWriteTimeUtc(file) < before.UtcDateTime) File.Delete(file);
    }

    public DateTimeOffset MadeAt(DateOnly night) => new(File.GetLastWriteTimeUtc(FileOf(night)), TimeSpan.Zero);

    /// <summary>The nights there is a backup of, newest first.</summary>
    public IReadOnlyList<DateOnly> Nights() => !Directory.Exists(plan.Directory)
        ? []
        : [.. Directory.EnumerateFiles(plan.Directory, $"{Before}*{After}").Select(NightOf).OfType<DateOnly>().OrderDescending()];

    public void Remove(DateOnly night) => File.Delete(FileOf(night));

    /// <summary>What a backup that was cut short left behind, longer ago than any takes.</summary>
    public void SweepRemains(DateTimeOffset before)
    {
        foreach (var part in Directory.EnumerateFiles(plan.Directory, $"{Before}*{After}.*.part*"))
            if (File.GetLastWriteTimeUtc(part) < before.UtcDateTime) File.Delete(part);
    }

    private static DateOnly? NightOf(string file) =>
        DateOnly.TryParseExact(Path.GetFileName(file)[Before.Length..^After.Length], Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var night) ? night : null;
}
