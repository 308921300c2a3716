namespace ComplaintsPortal.Mail.Reading;

/// <summary>Names for what was sent without one. The words are the same in French and in English.</summary>
internal static class MediaTypes
{
    /// <summary>Of types of which a message has one, by the name that its readers look for.</summary>
    public static string? WholeName(string mediaType) => mediaType switch
    {
        "application/ms-tnef" or "application/vnd.ms-tnef" => "winmail.dat",
        "application/pgp-signature" => "signature.asc",
        "application/pgp-encrypted" => "version.asc",
        "application/pkcs7-signature" or "application/x-pkcs7-signature" => "smime.p7s",
        "application/pkcs7-mime" or "application/x-pkcs7-mime" => "smime.p7m",
        "text/calendar" => "invitation.ics",
        _ => null,
    };

    /// <summary>Plain text, or a kind of text that nobody knows, which is to be shown as that (RFC 2046, 4.1.4).</summary>
    public static bool IsForReading(string mediaType) =>
        mediaType == "text/plain" || mediaType.StartsWith("text/", StringComparison.Ordinal) && WholeName(mediaType) is null && Extension(mediaType) == ".bin";

    public static string Kind(string mediaType) => mediaType[..mediaType.IndexOf('/', StringComparison.Ordinal)] switch
    {
        "image" => "image",
        "audio" => "audio",
        "video" => "video",
        "message" => "message",
        _ => "document",
    };

    public static string Extension(string mediaType) => mediaType switch
    {
        "application/pdf" => ".pdf",
        "image/jpeg" or "image/jpg" or "image/pjpeg" => ".jpg",
        "image/png" or "image/x-png" => ".png",
        "image/gif" => ".gif",
        "image/heic" => ".heic",
        "image/tiff" => ".tiff",
        "image/webp" => ".webp",
        "image/bmp" => ".bmp",
        "audio/mpeg" => ".mp3",
        "audio/mp4" or "audio/x-m4a" => ".m4a",
        "audio/amr" => ".amr",
        "audio/ogg" => ".ogg",
        "audio/wav" or "audio/x-wav" => ".wav",
        "video/mp4" => ".mp4",
        "video/quicktime" => ".mov",
        "video/3gpp" => ".3gp",
        "text/plain" or "message/delivery-status" or "message/disposition-notification" or "message/feedback-report" or "text/rfc822-headers" or "message/rfc822-headers" => ".txt",
        "text/html" => ".html",
        "text/csv" => ".csv",
        "text/vcard" or "text/x-vcard" or "text/directory" => ".vcf",
        "text/rtf" or "application/rtf" => ".rtf",
        "text/xml" or "application/xml" => ".xml",
        "application/msword" => ".doc",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => ".docx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => ".xlsx",
        "application/vnd.ms-excel" => ".xls",
        "application/vnd.oasis.opendocument.text" => ".odt",
        "application/zip" or "application/x-zip-compressed" => ".zip",
        "application/pgp-keys" => ".asc",
        "message/rfc822" or "message/global" => ".eml",
        _ => ".bin",
    };
}
