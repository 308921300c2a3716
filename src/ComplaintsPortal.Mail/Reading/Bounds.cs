namespace ComplaintsPortal.Mail.Reading;

/// <summary>What a stranger's message may cost. Whatever is beyond a bound stays in the raw message, which is kept.</summary>
internal static class Bounds
{
    /// <summary>Bytes of a message; of a longer one only the head is read. Providers take 25 to 35 MB of files, a third more as base64.</summary>
    public const int Message = 50 * 1024 * 1024;

    /// <summary>Bytes of a head that are looked at.</summary>
    public const int Head = 256 * 1024;

    /// <summary>Bytes of one header field that are looked at.</summary>
    public const int Field = 64 * 1024;

    /// <summary>Multiparts within multiparts; what lies deeper is one attachment.</summary>
    public const int Depth = 20;

    /// <summary>Parts in all, multiparts counted.</summary>
    public const int Parts = 300;

    /// <summary>Bytes of text, transfer encoding undone, over all text parts: some 300 printed pages.</summary>
    public const int Text = 1024 * 1024;

    /// <summary>Signs of a subject, and of the name beside an address.</summary>
    public const int Subject = 1000, Name = 300;

    public const int Addresses = 200, References = 100, Parameters = 64, ReportedRecipients = 100;

    /// <summary>Signs of a message id, a boundary, an attachment's name, a server's words, a link's target.</summary>
    public const int MessageId = 995, Boundary = 250, FileName = 255, Diagnostic = 1000, Link = 1000;

    /// <summary>Nameless pictures looked for in the HTML, and HTML parts they are looked for in.</summary>
    public const int Pictures = 100, HtmlParts = 8;
}
