using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Domain.Tests.Organisation;

/// <summary>The profiles that come with the project, from the folder they are copied to.</summary>
internal static class ProfileFiles
{
    public static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "profiles");

    public static string Json(string name) => File.ReadAllText(Path.Combine(Folder, name + ".json"));

    public static OrganisationProfile Read(string name) => ProfileReader.Read(Json(name), Beside);

    public static string? Beside(string file) =>
        Path.Combine(Folder, file) is var path && File.Exists(path) ? File.ReadAllText(path) : null;
}
