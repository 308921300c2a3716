using System.Text;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Organisation;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Shared.Access;
using ComplaintsPortal.Web.Shared.Pages;
using ComplaintsPortal.Web.Shared.Texts;
using ComplaintsPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Profile;

/// <summary>The organisation's settings: what is left to settle, its sections, every version, and the whole as a JSON file (docs/profile.md).</summary>
[Requires(Power.EditOrganisation)]
[Route("gestion/organisation")]
public sealed class ProfileController(CurrentOrganisation organisation, EstablishOrganisation establish, ProfileHistory history, CaseContents contents, KeptBackups backups, PostedFormReader forms, Words words) : Controller
{
    /// <summary>The field of the file.</summary>
    public const string FileField = "File";

    private const int LongestFile = 2 << 20;

    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken stop) => View("Profile", await PageAsync(stop));

    [HttpGet("profil.json")]
    public IActionResult Download() =>
        File(Encoding.UTF8.GetBytes(ProfileJson.Write(organisation.Profile)), "application/json", $"profil-{organisation.Version}.json");

    /// <summary>Reads the form itself (no parameters), so that nothing of it is kept before it proved itself.</summary>
    [HttpPost("profil.json"), IgnoreAntiforgeryToken]
    public async Task<IActionResult> Upload()
    {
        var stop = HttpContext.RequestAborted;
        var posted = (await forms.ReadAsync(HttpContext)).Kept();
        if (!posted.IsProven) return BadRequest();
        if (posted.Files is not [{ Content: { } file, Length: > 0 and <= LongestFile }, ..]) return await WrongAsync([words["Profile.Upload.Missing"]], stop);
        using var reader = new StreamReader(file, Encoding.UTF8);
        try
        {
            await establish.SaveAsync(ProfileReader.Read(await reader.ReadToEndAsync(stop)), User.Actor(), stop);
        }
        catch (ProfileException wrong)
        {
            return await WrongAsync(wrong.Problems.Select(problem => $"{problem.Path} : {ProblemWords.Of(problem, words)}"), stop);
        }

        Said.On(TempData, words["Profile.Saved"]);
        return LocalRedirect("/gestion/organisation");
    }

    [HttpGet("versions/{version:int}")]
    public async Task<IActionResult> Version(int version, CancellationToken stop) =>
        await history.ProfileAsync(version, stop) is { } found
            ? View("Version", new VersionPage(found.Version, found.SavedAt, null, found.Json, IsProcedure: false))
            : NotFound();

    [HttpGet("procedures/{version:int}")]
    public async Task<IActionResult> Procedure(int version, CancellationToken stop) =>
        await history.ProcedureAsync(version, stop) is { } found
            ? View("Version", new VersionPage(found.Version, found.PublishedAt, found.DatedOn, found.Markdown, IsProcedure: true))
            : NotFound();

    private async Task<IActionResult> WrongAsync(IEnumerable<string> sentences, CancellationToken stop)
    {
        foreach (var sentence in sentences) ModelState.AddModelError(FileField, sentence);
        return this.Wrong("Profile", await PageAsync(stop));
    }

    private async Task<ProfilePage> PageAsync(CancellationToken stop) => new(
        organisation.Profile, organisation.Version, await history.ProfilesAsync(stop), await history.ProceduresAsync(stop), await contents.NamesAsync(stop), backups.Read());
}
