using System.Security.Cryptography;
using ComplaintsPortal.Casework.Files;
using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Web.Setup.Settings;
using ComplaintsPortal.Web.Shared.Display;
using ComplaintsPortal.Web.Shared.Texts;

namespace ComplaintsPortal.Web.Shared.Uploads;

/// <summary>The files of a form: checked by their content, kept for a day under the form's token while another field is wrong (R7).</summary>
public sealed class FormFiles(StagedFiles staged, LimitSettings limits, PassingSettings passing, PassingRoom room, Origins origins, Words words)
{
    /// <summary>The hidden field that names a file already kept, so that one swept away since is missed and said.</summary>
    public const string KeptField = "Kept";

    /// <summary>The button that takes a kept file off the form.</summary>
    public const string RemoveField = "Remove";

    /// <summary>Keeps what was sent and can be kept; answers a sentence for each file that could not. Of a form that did not prove itself there is nothing to keep.</summary>
    public async Task<IReadOnlyList<string>> KeepAsync(HttpContext visit, FormToken token, PostedForm posted)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(posted);
        if (posted.Files.Count == 0 && !posted.Fields.ContainsKey(KeptField)) return [];
        var kept = (await staged.ListAsync(token.Id, visit.RequestAborted)).Select(file => (Id: file.Id.ToString(), file.Sha256)).ToList();
        List<string> problems = [.. Lost(posted, [.. kept.Select(file => file.Id)])];
        var digests = kept.Select(file => file.Sha256).ToHashSet(StringComparer.Ordinal);
        var origin = origins.Of(visit);
        foreach (var file in posted.Files)
        {
            if (await ProblemAsync(token, origin, file, digests, visit.RequestAborted) is { } problem) problems.Add(problem);
        }

        if (posted.MoreFiles > 0) problems.Add(words.Count("Upload.More", posted.MoreFiles));
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

    private IEnumerable<string> Lost(PostedForm posted, IReadOnlyCollection<string> kept)
    {
        var wanted = posted.Fields.TryGetValue(KeptField, out var ids) ? ids.OfType<string>() : [];
        if (wanted.Any(id => !kept.Contains(id)))
        {
            yield return words["Upload.Lost"];
        }
    }

    /// <summary>Keeps one file; null where it is kept now, or was before: chosen again after an error, the very same file is still one.</summary>
    private async Task<string?> ProblemAsync(FormToken token, string origin, PostedFile file, HashSet<string> kept, CancellationToken cancellation)
    {
        var name = FileListTag.Shown(file.Name);
        if (file.Refusal is { } refused) return Say(refused, name);
        if (file.Length == 0) return words["Upload.Empty", name];
        if (FileSniffer.Recognise(file.Content!, file.Name) is not { } kind) return words["Upload.Type", name];
        var digest = await DigestOfAsync(file.Content!, cancellation);
        if (kept.Contains(digest)) return null;
        if (room.IsKeptBack(file.Length)) return Say(PassingRefusal.NoRoom, name);
        var passingFile = new PassingFile(token.Id, origin, FileNames.Kept(file.Name, kind), kind.MediaType, file.Content!);
        if (await staged.StageAsync(passingFile, passing.Bounds(limits), cancellation) is { } refusal) return Say(refusal, name);
        kept.Add(digest);
        return null;
    }

    private string Say(PassingRefusal refusal, string name) => refusal switch
    {
        PassingRefusal.TooLarge => words["Upload.TooLarge", name, limits.FileMegabytes],
        PassingRefusal.FormFull => words["Upload.FormFull", name, limits.FilesPerComplaint],
        PassingRefusal.OriginFull => words["Upload.OriginFull", name, (int)PassingBounds.LeftAlone.TotalMinutes],
        _ => words["Upload." + refusal, name],
    };

    private static async Task<string> DigestOfAsync(Stream content, CancellationToken cancellation)
    {
        content.Position = 0;
        var digest = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
        content.Position = 0;
        return digest;
    }
}
