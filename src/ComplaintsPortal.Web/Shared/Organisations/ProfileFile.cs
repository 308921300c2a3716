using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Web.Shared.Organisations;

/// <summary>A profile as it lies on disk, with the procedure's text in a file beside it.</summary>
public static class ProfileFile
{
    public static OrganisationProfile Read(string path) => ProfileReader.Read(File.ReadAllText(path), name => Beside(path, name));

    private static string? Beside(string path, string name)
    {
        var file = Path.Combine(Path.GetDirectoryName(path)!, Path.GetFileName(name));
        return File.Exists(file) ? File.ReadAllText(file) : null;
    }
}
