using System.Globalization;
using System.Resources;
using ComplaintsPortal.Domain.Archives;

namespace ComplaintsPortal.Documents.Archives;

/// <summary>What a person reads in an archive: folder names and the index, from Resources/Archive.resx (French).</summary>
internal static class ArchiveWords
{
    private static readonly ResourceManager Resources = new("ComplaintsPortal.Documents.Resources.Archive", typeof(ArchiveWords).Assembly);

    public static string FolderOf(ArchiveSectionKind section) => Get($"Folder.{section}");

    public static string TitleOf(ArchiveSectionKind section) => Get($"Section.{section}");

    public static string Get(string name) =>
        Resources.GetString(name, CultureInfo.CurrentUICulture) ?? throw new MissingManifestResourceException(name);

    public static string Get(string name, params object[] facts) => string.Format(French, Get(name), facts);

    /// <summary>Dates and numbers as the archive's language writes them.</summary>
    public static CultureInfo French { get; } = CultureInfo.GetCultureInfo("fr-FR");
}
