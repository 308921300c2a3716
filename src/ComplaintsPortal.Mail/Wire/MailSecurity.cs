namespace ComplaintsPortal.Mail.Wire;

/// <summary>How the line to a mail server is kept from being read: encrypted from its first byte, encrypted after a word in clear
/// (and given up where the server does not offer it), or not at all.</summary>
public enum MailSecurity { Tls, StartTls, None }
