using System.Globalization;

namespace ComplaintsPortal.Mail.Fetching;

/// <summary>How far a folder has been read: the folder's validity and the last UID. Under another validity UIDs mean other messages (RFC 3501, 2.3.1.1).</summary>
internal sealed record FolderMark(uint Validity, uint Uid)
{
    public static FolderMark? Read(string? mark)
    {
        var slash = mark?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        return slash > 0 && uint.TryParse(mark.AsSpan(0, slash), NumberStyles.None, CultureInfo.InvariantCulture, out var validity)
            && uint.TryParse(mark.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var uid)
            ? new FolderMark(validity, uid)
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Validity}/{Uid}");
}
