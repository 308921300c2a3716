using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Files;

/// <summary>
/// Holds the files of forms that nobody has accepted within their bounds (R53). Where a share or the whole is full, the oldest go first:
/// of an address only those that were left for a while, in all whichever are oldest; never those of the form itself.
/// </summary>
internal static class PassingShares
{
    /// <summary>Makes room for one more file; null where it may be kept. Within the write that adds it, so that no two take the same room.</summary>
    public static async Task<PassingRefusal?> MakeRoomAsync(RegisterContext database, StagedFile file, PassingBounds bounds, CancellationToken cancellation)
    {
        var form = database.StagedFiles.Where(other => other.TokenDigest == file.TokenDigest);
        if (await form.CountAsync(cancellation) >= bounds.FilesPerForm) return PassingRefusal.FormFull;
        var leftAlone = file.CreatedAt - PassingBounds.LeftAlone;
        var others = database.StagedFiles.Where(other => other.TokenDigest != file.TokenDigest);
        var ofOrigin = others.Where(other => other.Origin == file.Origin);
        var ownBytes = file.Length + await form.SumAsync(other => other.Length, cancellation);
        if (!await FitsAsync(database, ofOrigin, ofOrigin.Where(other => other.CreatedAt <= leftAlone), bounds.BytesPerOrigin - ownBytes, cancellation))
            return PassingRefusal.OriginFull;
        return await FitsAsync(database, others, others, bounds.BytesInAll - ownBytes, cancellation) ? null : PassingRefusal.NoRoom;
    }

    /// <summary>Lets the oldest that may go be gone until the rest fits; nothing goes where that would not be enough.</summary>
    private static async Task<bool> FitsAsync(
        RegisterContext database, IQueryable<StagedFile> counted, IQueryable<StagedFile> mayGo, long room, CancellationToken cancellation)
    {
        var over = await counted.SumAsync(file => file.Length, cancellation) - room;
        if (over <= 0) return true;
        var going = new List<Guid>();
        await foreach (var file in mayGo.OrderBy(file => file.CreatedAt).ThenBy(file => file.Id).Select(file => new { file.Id, file.Length }).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            going.Add(file.Id);
            over -= file.Length;
            if (over <= 0) break;
        }

        if (over > 0) return false;
        foreach (var id in going) await LetGoAsync(database, id, cancellation);
        return true;
    }

    /// <summary>Whatever a form took over meanwhile stays.</summary>
    public static async Task LetGoAsync(RegisterContext database, Guid id, CancellationToken cancellation)
    {
        if (await database.StagedFiles.Where(file => file.Id == id).ExecuteDeleteAsync(cancellation) > 0)
            await database.StoredFiles.Where(file => file.Id == id).ExecuteDeleteAsync(cancellation);
    }
}
