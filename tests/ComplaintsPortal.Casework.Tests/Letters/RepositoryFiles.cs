using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Casework.Tests.Letters;

/// <summary>Files of the repository that tests read: profiles, approved letters, every text.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = Find();

    public static OrganisationProfile Profile(string name)
    {
        var folder = Path.Combine(Root, "src", "ComplaintsPortal.Web", "profiles");
        return ProfileReader.Read(File.ReadAllText(Path.Combine(folder, name + ".json")), file => File.ReadAllText(Path.Combine(folder, file)));
    }

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ComplaintsPortal.sln")))
            folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar)) ?? throw new DirectoryNotFoundException("Not inside the repository.");
        return folder;
    }
}
