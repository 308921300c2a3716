namespace ComplaintsPortal.Casework.Letters;

/// <summary>The two lines to the outside that mail goes over.</summary>
public enum MailLine
{
    /// <summary>The mailbox that complaints and answers come to (R50).</summary>
    Mailbox,

    /// <summary>The server that letters are handed to (R48).</summary>
    Server,
}
