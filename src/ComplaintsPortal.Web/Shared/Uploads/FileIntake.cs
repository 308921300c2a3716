using System.Buffers;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Web.Setup.Settings;

namespace ComplaintsPortal.Web.Shared.Uploads;

/// <summary>
/// Takes the files of a form in as they come: each is read to its end, and kept only where the form proved itself before its first byte and
/// there is room for it (R53). A file too long costs that file and nothing else.
/// </summary>
public sealed class FileIntake(LimitSettings limits, PassingFiles passing, PassingRoom room, Origins origins, FormProof proof)
{
    private const int BufferLength = 64 << 10;

    /// <summary>Files that are listed by name beyond those that may be kept.</summary>
    private const int MoreListed = 5;

    private long LongestFile => (long)limits.FileMegabytes << 20;

    internal async Task TakeAsync(HttpContext visit, PostedForm posted, PartFile file)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            var first = await file.Body.ReadAsync(buffer, visit.RequestAborted);
            // A field without a chosen file sends a nameless, empty one.
            if (first == 0 && file.Name.Length == 0) return;
            var refusal = await WhyNotAsync(visit, posted);
            posted.Add(
                first == 0 ? new PostedFile(file.Field, file.Name, 0, Stream.Null)
                : refusal is { } why ? await DropAsync(file, buffer, first, why, visit.RequestAborted)
                : await KeepAsync(visit, posted, file, buffer, first),
                limits.FilesPerComplaint + MoreListed);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task<PassingRefusal?> WhyNotAsync(HttpContext visit, PostedForm posted) =>
        !(posted.IsProven = posted.IsProven || await proof.HoldsAsync(visit, posted)) ? PassingRefusal.Unproven
        : posted.Files.Count > limits.FilesPerComplaint ? PassingRefusal.FormFull
        : null;

    private static async Task<PostedFile> DropAsync(PartFile file, byte[] buffer, long length, PassingRefusal why, CancellationToken cancellation)
    {
        for (int read; (read = await file.Body.ReadAsync(buffer, cancellation)) > 0;) length += read;
        return new PostedFile(file.Field, file.Name, length, null) { Refusal = why };
    }

    /// <summary>Where the disk takes nothing more the rest is read all the same: what was typed after it counts.</summary>
    private async Task<PostedFile> KeepAsync(HttpContext visit, PostedForm posted, PartFile file, byte[] buffer, int first)
    {
        var share = new PassingShare(room, origins.Of(visit));
        FileStream? content = null;
        var kept = null as PostedFile;
        try
        {
            content = passing.Open();
            var (length, refusal) = await CopyAsync(file.Body, content, share, buffer, first, visit.RequestAborted);
            if (refusal is { } why) return kept = await DropAsync(file, buffer, length, why, visit.RequestAborted);
            await content.FlushAsync(visit.RequestAborted);
            content.Position = 0;
            posted.Hold(share);
            return kept = new PostedFile(file.Field, file.Name, length, content);
        }
        catch (IOException failure) when (StorageFailure.Is(failure))
        {
            posted.NoteNotKept(failure);
            return await DropAsync(file, buffer, first, PassingRefusal.NoRoom, visit.RequestAborted);
        }
        finally
        {
            if (kept?.Content is null)
            {
                if (content is not null) await content.DisposeAsync();
                share.Dispose();
            }
        }
    }

    /// <summary>Copies until the end or until something stands against it; answers how much was read.</summary>
    private async Task<(long Length, PassingRefusal? Refusal)> CopyAsync(
        Stream body, FileStream content, PassingShare share, byte[] buffer, int first, CancellationToken cancellation)
    {
        var length = 0L;
        for (var read = first; read > 0; read = await body.ReadAsync(buffer, cancellation))
        {
            length += read;
            if (length > LongestFile) return (length, PassingRefusal.TooLarge);
            if (share.Take(read) is { } refusal) return (length, refusal);
            await content.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        return (length, null);
    }
}
