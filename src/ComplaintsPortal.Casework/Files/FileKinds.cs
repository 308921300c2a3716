namespace ComplaintsPortal.Casework.Files;

/// <summary>Every type of file the portal takes (contract.md). Which one a file is, its content tells and not its name.</summary>
public static class FileKinds
{
    public static FileKind Pdf { get; } = new("application/pdf", ".pdf");
    public static FileKind Jpeg { get; } = new("image/jpeg", ".jpg", ".jpeg");
    public static FileKind Png { get; } = new("image/png", ".png");
    public static FileKind WebP { get; } = new("image/webp", ".webp");
    public static FileKind Heic { get; } = new("image/heic", ".heic", ".heif");
    public static FileKind Docx { get; } = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");
    public static FileKind Odt { get; } = new("application/vnd.oasis.opendocument.text", ".odt");
    public static FileKind Xlsx { get; } = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");
    public static FileKind Ods { get; } = new("application/vnd.oasis.opendocument.spreadsheet", ".ods");
    public static FileKind Text { get; } = new("text/plain", ".txt");
    public static FileKind Message { get; } = new("message/rfc822", ".eml");
    public static FileKind Mp3 { get; } = new("audio/mpeg", ".mp3");
    public static FileKind M4a { get; } = new("audio/mp4", ".m4a");
    public static FileKind Mp4 { get; } = new("video/mp4", ".mp4");

    public static IReadOnlyList<FileKind> All { get; } =
        [Pdf, Jpeg, Png, WebP, Heic, Docx, Odt, Xlsx, Ods, Text, Message, Mp3, M4a, Mp4];

    /// <summary>What a file field tells the browser it takes.</summary>
    public static string Accept { get; } = string.Join(',', All.SelectMany(kind => kind.Endings));
}
