using System.Security.Cryptography;

namespace ComplaintsPortal.Persistence.Moving;

/// <summary>Makes the moved files whole: the content that lies in the target is held against the SHA-256 taken at receipt, and only then the file gets it.</summary>
internal static class FileSeals
{
    /// <summary>How many files are whole. Refuses where the content of one is not what was received.</summary>
    public static async Task<int> SetAsync(MovingSide source, MovingSide target, CancellationToken cancellation)
    {
        await using var asked = source.Command("SELECT id, sha256 FROM stored_files WHERE sha256 IS NOT NULL ORDER BY id");
        var (theirs, ours) = (source.Table("stored_files"), target.Table("stored_files"));
        var (theirId, theirSeal) = (theirs.Column("id"), theirs.Column("sha256"));
        await using var seal = target.Command("UPDATE stored_files SET sha256 = @sha256 WHERE id = @id");
        var (ourId, ourSeal) = (ours.Column("id"), ours.Column("sha256"));
        var (sha256, id) = (ourSeal.Parameter(seal, "@sha256"), ourId.Parameter(seal, "@id"));
        await using var files = await asked.ExecuteReaderAsync(cancellation);
        var count = 0;
        while (await files.ReadAsync(cancellation))
        {
            ourId.Put(id, ourId.From(theirId, theirId.Read(files, 0)));
            ourSeal.Put(sha256, ourSeal.From(theirSeal, theirSeal.Read(files, 1)));
            if (await DigestAsync(target, id.Value!, cancellation) != (string)sha256.Value!)
                throw new MoveException(MoveFault.FileDamaged, files.GetValue(0) is byte[] bytes ? new Guid(bytes, bigEndian: true).ToString() : $"{files.GetValue(0)}");
            await seal.ExecuteNonQueryAsync(cancellation);
            count++;
        }

        return count;
    }

    private static async Task<string> DigestAsync(MovingSide target, object file, CancellationToken cancellation)
    {
        var table = target.Table("file_chunks");
        await using var asked = target.Command("SELECT bytes FROM file_chunks WHERE file_id = @file ORDER BY number");
        table.Column("file_id").Put(table.Column("file_id").Parameter(asked, "@file"), file);
        await using var chunks = await asked.ExecuteReaderAsync(cancellation);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        while (await chunks.ReadAsync(cancellation)) digest.AppendData(chunks.GetFieldValue<byte[]>(0));
        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }
}
