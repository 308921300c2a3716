namespace ComplaintsPortal.Web.Tests.Shared;

/// <summary>The sources of the Web project, for tests that read them.</summary>
internal static class SourceTree
{
    public static string Web { get; } = Find();

    public static IEnumerable<string> Files(string ending) => Directory.EnumerateFiles(Web, "*" + ending, SearchOption.AllDirectories)
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var web = Path.Combine(folder.FullName, "src", "ComplaintsPortal.Web");
            if (Directory.Exists(web))
            {
                return web;
            }
        }

        throw new DirectoryNotFoundException("src/ComplaintsPortal.Web");
    }
}
