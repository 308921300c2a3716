namespace ComplaintsPortal.Mail.Tests.Reading;

/// <summary>The messages of every shape under Messages, each with the approved outcome of reading it beside it.</summary>
internal static class MessageFiles
{
    public static string Folder { get; } = Path.Combine(Root(), "tests", "ComplaintsPortal.Mail.Tests", "Messages");

    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Folder, "*.eml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name + ".eml"));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ComplaintsPortal.sln"))) folder = folder.Parent ?? throw new DirectoryNotFoundException("The repository's root.");
        return folder.FullName;
    }
}
