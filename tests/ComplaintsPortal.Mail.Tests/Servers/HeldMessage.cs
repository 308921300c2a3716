namespace ComplaintsPortal.Mail.Tests.Servers;

/// <summary>A message in the folder of a <see cref="TrickyImap"/>; each byte is Latin-1.</summary>
public sealed record HeldMessage(uint Uid, string Text)
{
    public Trick Trick { get; set; }

    public string Flags { get; init; } = "";

    public int Size => Trick == Trick.EstimatesSize ? Text.Length + 500 : Text.Length;

    public string Head => Text[..(Text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)];
}
