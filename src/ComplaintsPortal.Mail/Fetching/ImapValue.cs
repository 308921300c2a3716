namespace ComplaintsPortal.Mail.Fetching;

/// <summary>One value of an IMAP answer (RFC 3501, 4): a word or a text with its bytes, or a list; NIL is a text without bytes.</summary>
internal sealed record ImapValue(byte[]? Bytes, IReadOnlyList<ImapValue>? List)
{
    public string Text => Bytes is null ? "" : System.Text.Encoding.Latin1.GetString(Bytes);

    public bool Is(string word) => Bytes is not null && Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
