using MimeKit;

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
    public static bool IsForReading(string mediaType) => mediaType.StartsWith("text/", StringComparison.Ordinal)
        && mediaType is not ("text/html" or "text/csv" or "text/vcard" or "text/x-vcard" or "text/directory" or "text/rtf" or "text/xml" or "text/calendar" or "text/rfc822-headers");

    public static string Kind(string mediaType) => mediaType.Split('/')[0] is var kind and ("image" or "audio" or "video" or "message") ? kind : "document";

    /// <summary>MimeKit's, and what it does not know.</summary>
    public static string Extension(string mediaType) => mediaType switch
    {
        "image/jpg" or "image/pjpeg" => ".jpg",
        "image/heic" => ".heic",
        "audio/x-m4a" or "audio/mp4" => ".m4a",
        "audio/amr" => ".amr",
        "audio/x-wav" => ".wav",
        "text/x-vcard" or "text/directory" => ".vcf",
        "application/rtf" => ".rtf",
        "application/x-zip-compressed" => ".zip",
        "application/pgp-keys" => ".asc",
        "message/global" => ".eml",
        "message/delivery-status" or "message/disposition-notification" or "message/feedback-report" or "text/rfc822-headers" or "message/rfc822-headers" => ".txt",
        _ => MimeTypes.TryGetExtension(mediaType, out var extension) ? extension : ".bin",
    };
}
