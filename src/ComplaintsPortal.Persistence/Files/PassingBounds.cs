namespace ComplaintsPortal.Persistence.Files;

/// <summary>How much may pass at once, in forms that nobody has accepted yet (R53).</summary>
/// <param name="FilesPerForm">Files under one form's token.</param>
/// <param name="BytesPerOrigin">Bytes of all forms of one address, or of one member of staff.</param>
/// <param name="BytesInAll">Bytes of everybody's forms.</param>
public sealed record PassingBounds(int FilesPerForm, long BytesPerOrigin, long BytesInAll)
{
    /// <summary>For how long a file is left where it lies, however full its sender's share is: somebody may be mending the form it belongs to.</summary>
    public static readonly TimeSpan LeftAlone = TimeSpan.FromMinutes(10);
}
