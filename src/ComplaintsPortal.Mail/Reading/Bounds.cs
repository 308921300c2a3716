namespace ComplaintsPortal.Mail.Reading;

/// <summary>What a stranger's message may cost. Whatever is beyond a bound stays in the raw message, which is kept.</summary>
internal static class Bounds
{
    /// <summary>Bytes of a message; of a longer one only the head is read. Providers take 25 to 35 MB of files, a third more as base64.</summary>
    public const int Message = 50 * 1024 * 1024;

    /// <summary>Bytes of one head, and of one field in it.</summary>
    public const int Head = 256 * 1024, Field = 12 * 1024;

    /// <summary>Fields of one head.</summary>
    public const int Fields = 1000;

    /// <summary>Signs of one field that begin something: an encoded word, an address, a parameter, a comment.</summary>
    public const int Signs = 1000;

    /// <summary>Multiparts and messages within one another; what lies deeper is one attachment.</summary>
    public const int Depth = 20;

    /// <summary>Parts in all, multiparts and messages within counted: MimeKit asks for some three kilobytes for each.</summary>
    public const int Parts = 300;

    /// <summary>Bytes of text, transfer encoding undone, over all text parts: some 300 printed pages.</summary>
    public const int Text = 1024 * 1024;

    /// <summary>Attributes of one tag that are looked at.</summary>
    public const int Attributes = 8;

    /// <summary>Bytes of a mail server's report, and signs of one in words.</summary>
    public const int Report = 64 * 1024, Reason = 8 * 1024;

    /// <summary>Files taken out of a winmail.dat, and out of a text.</summary>
    public const int Unpacked = 50;

    /// <summary>Signs of a subject, and of the name beside an address.</summary>
    public const int Subject = 1000, Name = 300;

    public const int Addresses = 200, References = 100, ReportedRecipients = 100;

    /// <summary>Signs of a message id, a boundary, an attachment's name, a server's words, a link's target.</summary>
    public const int MessageId = 995, Boundary = 250, FileName = 255, Diagnostic = 1000, Link = 1000;

    /// <summary>Nameless pictures looked for in the HTML, and HTML parts they are looked for in.</summary>
    public const int Pictures = 100, HtmlParts = 8;
}
