namespace ComplaintsPortal.Web.Setup;

/// <summary>Where settings, pages and profiles are read from: the folder of the program; the project's folder when run
/// from a build. Never the current folder, so that starting it from elsewhere cannot open a second, empty register.</summary>
public static class ContentRoot
{
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    public static bool IsChosenBy(IEnumerable<string> arguments) =>
        arguments.Any(argument => argument.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase))
        || Environment.GetEnvironmentVariable("ASPNETCORE_CONTENTROOT") is not null
        || Environment.GetEnvironmentVariable("DOTNET_CONTENTROOT") is not null;

    private static string Find(string programFolder)
    {
        var project = System.IO.Path.GetFullPath(System.IO.Path.Combine(programFolder, "..", "..", ".."));
        return File.Exists(System.IO.Path.Combine(project, "ComplaintsPortal.Web.csproj")) ? project : programFolder;
    }
}
