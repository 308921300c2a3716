using System.Globalization;
using ComplaintsPortal.Persistence;

namespace ComplaintsPortal.Benchmarks;

/// <summary>Which benchmarks, on registers of which sizes, on which databases.</summary>
internal sealed record Wanted(IReadOnlyList<string> Names, IReadOnlyList<int> Sizes, IReadOnlyList<DatabaseProvider> Databases, string? Portal, string? Keep)
{
    public const string Usage = """
        dotnet run -c Release --project tests/ComplaintsPortal.Benchmarks -- [NAME…] [--sizes 10000,1000000] [--databases Sqlite,PostgreSql] [--portal FOLDER] [--keep FOLDER]
          NAME      form, visits, lists, export, report, start, demo, mailbox; all of them where none is named
          --portal  a published portal; otherwise one is published first
          --keep    where generated SQLite registers stay, to be used again
        """;

    public static Wanted? Read(IReadOnlyList<string> words)
    {
        var names = new List<string>();
        var options = new Dictionary<string, string>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].StartsWith("--", StringComparison.Ordinal)) names.Add(words[i]);
            else if (i + 1 < words.Count) options[words[i][2..]] = words[++i];
            else return null;
        }

        if (names.Except(Benches.Names).Any() || options.Keys.Except(["sizes", "databases", "portal", "keep"]).Any()) return null;
        return new Wanted(
            names.Count == 0 ? Benches.Names : names,
            [.. options.GetValueOrDefault("sizes", "10000,1000000").Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture))],
            [.. options.GetValueOrDefault("databases", "Sqlite,PostgreSql").Split(',').Select(Enum.Parse<DatabaseProvider>)],
            options.GetValueOrDefault("portal"),
            options.GetValueOrDefault("keep"));
    }
}
