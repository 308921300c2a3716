using System.Runtime.InteropServices;
using ComplaintsPortal.Casework.Files;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Persistence.Files;

namespace ComplaintsPortal.Casework.Mailroom;

/// <summary>
/// The files of a message, put where documents are made of them. What they are, their content says; what the portal does not take
/// stays in the raw message alone, and that is said.
/// </summary>
public sealed class MessageFiles(StagedFiles staged)
{
    /// <summary>Stages what can be taken under a token, once however often it is asked for; answers the names of the files that stay behind.</summary>
    public async Task<IReadOnlyList<string>> StageAsync(string token, ReadMessage message, CancellationToken cancellation)
    {
        foreach (var before in await staged.ListAsync(token, cancellation)) await staged.RemoveAsync(token, before.Id, cancellation);
        var left = new List<string>();
        foreach (var file in message.Attachments)
        {
            using var content = Content(file);
            if (KindOf(content, file.Name) is { } kind) await staged.StageAsync(token, FileNames.Kept(file.Name, kind), kind.MediaType, content, cancellation);
            else left.Add(FileNames.Said(file.Name));
        }

        return left;
    }

    /// <summary>The names of the files that no document can be made of.</summary>
    public static IReadOnlyList<string> LeftInside(ReadMessage message) => [.. message.Attachments.Where(file => KindOf(file) is null).Select(file => FileNames.Said(file.Name))];

    public static FileKind? KindOf(ReadAttachment file)
    {
        using var content = Content(file);
        return KindOf(content, file.Name);
    }

    public static MemoryStream Content(ReadAttachment file) =>
        MemoryMarshal.TryGetArray(file.Bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(file.Bytes.ToArray(), writable: false);

    private static FileKind? KindOf(Stream content, string name) => content.Length == 0 ? null : FileSniffer.Recognise(content, name);
}
