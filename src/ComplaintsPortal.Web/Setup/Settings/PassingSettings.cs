using ComplaintsPortal.Persistence.Files;

namespace ComplaintsPortal.Web.Setup.Settings;

/// <summary>How much of files that nobody has accepted yet may lie in the portal (R53), in megabytes of 2^20 bytes: of one address, in all; and what
/// of the disk is kept back for complaints without files.</summary>
public sealed record PassingSettings(int MegabytesPerAddress, int Megabytes, int KeptBackMegabytes)
{
    private const int Most = 1_000_000;
    private const int FormsOfOneAddress = 5;

    public long BytesPerAddress => (long)MegabytesPerAddress << 20;

    public long Bytes => (long)Megabytes << 20;

    public long KeptBackBytes => (long)KeptBackMegabytes << 20;

    /// <summary>A share that one full form does not fit into is refused.</summary>
    public static PassingSettings Read(SettingsReader settings, LimitSettings limits)
    {
        var form = Math.Max(1, limits.FilesPerComplaint * limits.FileMegabytes);
        var perAddress = settings.Whole("Limits:PassingMegabytesPerAddress", FormsOfOneAddress * form, form, Most);
        return new PassingSettings(
            perAddress,
            settings.Whole("Limits:PassingMegabytes", Math.Max(2000, perAddress), form, Most),
            settings.Whole("Limits:KeptBackMegabytes", 500, 0, Most));
    }

    public PassingBounds Bounds(LimitSettings limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return new PassingBounds(limits.FilesPerComplaint, BytesPerAddress, Bytes);
    }
}
