using System.Security.Cryptography;
using ComplaintsPortal.Casework.Files;
using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Web.Setup.Settings;
using ComplaintsPortal.Web.Shared.Display;
using ComplaintsPortal.Web.Shared.Texts;

namespace ComplaintsPortal.Web.Shared.Uploads;

/// <summary>The files of a form: checked by their content, kept for a day under the form's token while another field is wrong (R7).</summary>
public sealed class FormFiles(StagedFiles staged, LimitSettings limits, Words words)
{
    /// <summary>The hidden field that names a file already kept, so that one swept away since is missed and said.</summary>
    public const string KeptField = "Kept";

    /// <summary>The button that takes a kept file off the form.</summary>
    public const string RemoveField = "Remove";

    /// <summary>Keeps what was sent and can be kept; answers a sentence for each file that could not.</summary>
    public async Task<IReadOnlyList<string>> KeepAsync(FormToken token, PostedForm posted, CancellationToken cancellation)
    {
        if (posted.Files.Count == 0 && !posted.Fields.ContainsKey(KeptField)) return [];
        var kept = (await staged.ListAsync(token.Id, cancellation)).ToList();
        List<string> problems = [.. Lost(posted, kept)];
        foreach (var file in posted.Files)
        {
            if (await ProblemAsync(file, kept, cancellation) is { } problem)
            {
                problems.Add(problem);
            }
            else if (await KeepAsync(token, file, kept, cancellation) is { } now)
            {
                kept.Add(now);
            }
        }

        return problems;
    }

    public Task<IReadOnlyList<StagedFile>> ListAsync(FormToken token, CancellationToken cancellation) => staged.ListAsync(token.Id, cancellation);

    /// <summary>Takes off the form what its remove button names.</summary>
    public async Task RemoveAsync(FormToken token, PostedForm posted, CancellationToken cancellation)
    {
        if (Guid.TryParse(posted.Text(RemoveField), out var id))
        {
            await staged.RemoveAsync(token.Id, id, cancellation);
        }
    }

    private IEnumerable<string> Lost(PostedForm posted, List<StagedFile> kept)
    {
        var wanted = posted.Fields.TryGetValue(KeptField, out var ids) ? ids.OfType<string>() : [];
        if (wanted.Any(id => !kept.Exists(file => file.Id.ToString() == id)))
        {
            yield return words["Upload.Lost"];
        }
    }

    private async Task<string?> ProblemAsync(PostedFile file, List<StagedFile> kept, CancellationToken cancellation)
    {
        var name = FileListTag.Shown(file.Name);
        return file.Content is null ? words["Upload.TooLarge", name, limits.FileMegabytes]
            : file.Content.Length == 0 ? words["Upload.Empty", name]
            : FileSniffer.Recognise(file.Content, file.Name) is null ? words["Upload.Type", name]
            : kept.Count >= limits.FilesPerComplaint && !await IsKeptAsync(file.Content, kept, cancellation) ? words["Upload.TooMany", name, limits.FilesPerComplaint]
            : null;
    }

    /// <summary>Null when the very same file is kept already: chosen again after an error, it is still one.</summary>
    private async Task<StagedFile?> KeepAsync(FormToken token, PostedFile file, List<StagedFile> kept, CancellationToken cancellation)
    {
        if (await IsKeptAsync(file.Content!, kept, cancellation))
        {
            return null;
        }

        var kind = FileSniffer.Recognise(file.Content!, file.Name)!;
        return await staged.StageAsync(token.Id, FileNames.Kept(file.Name, kind), kind.MediaType, file.Content!, cancellation);
    }

    private static async Task<bool> IsKeptAsync(Stream content, List<StagedFile> kept, CancellationToken cancellation)
    {
        content.Position = 0;
        var digest = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
        content.Position = 0;
        return kept.Exists(file => file.Sha256 == digest);
    }
}
