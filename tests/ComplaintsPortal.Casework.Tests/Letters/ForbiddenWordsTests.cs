using System.Globalization;
using System.Text;
using ComplaintsPortal.Testing.Databases;

namespace ComplaintsPortal.Casework.Tests.Letters;

/// <summary>No text of ours claims what the portal can't hold (R47): resources, templates, views, scripts and the texts of pages.</summary>
[Trait("Rule", "R47")]
[OnlyOn]
public sealed class ForbiddenWordsTests
{
    private static readonly string[] Forbidden =
    [
        "valeur probante", "infalsifiable", "horodatage certifie", "horodatage qualifie", "signature electronique", "recommande",
        "coffre-fort numerique", "nf z42-013", "logiciel certifie qualiopi",
    ];

    private static readonly string[] Endings = [".resx", ".cshtml", ".md", ".json", ".js", ".cs", ".html"];

    // What an owner wrote in a procedure is the owner's, and is shown as such (R27, R45).
    private static readonly string[] OwnersTexts = ["ktp-prod.md", "ccs.md"];

    [Fact]
    public void Texts_InTheWholeTree_MakeNoForbiddenClaim()
    {
        var claims = Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "src"), "*", SearchOption.AllDirectories)
            .Where(IsText)
            .SelectMany(file => Forbidden.Where(Plain(File.ReadAllText(file)).Contains).Select(claim => $"{Path.GetRelativePath(RepositoryFiles.Root, file)}: {claim}"));

        Assert.Empty(claims);
    }

    private static bool IsText(string file) =>
        Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)
        && !OwnersTexts.Contains(Path.GetFileName(file))
        && !file.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj");

    private static string Plain(string text)
    {
        var letters = text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
        return string.Join(' ', new string([.. letters]).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
