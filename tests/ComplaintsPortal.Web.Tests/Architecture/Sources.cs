using System.Runtime.CompilerServices;

namespace ComplaintsPortal.Web.Tests.Architecture;

/// <summary>The source tree these tests were compiled from.</summary>
internal static class Sources
{
    public static string Root { get; } = Find(Here());

    public static IEnumerable<string> Files(string pattern, params string[] folder) =>
        Directory.EnumerateFiles(Path.Combine([Root, .. folder]), pattern, SearchOption.AllDirectories)
            .Where(file => !Under(file, "obj") && !Under(file, "bin"));

    public static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static bool Under(string file, string folder) =>
        file.Contains($"{Path.DirectorySeparatorChar}{folder}{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    private static string Here([CallerFilePath] string file = "") => file;

    private static string Find(string file)
    {
        var start = File.Exists(file) ? Path.GetDirectoryName(file) : AppContext.BaseDirectory;
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "ComplaintsPortal.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException("The solution was not found above " + file);
    }
}
