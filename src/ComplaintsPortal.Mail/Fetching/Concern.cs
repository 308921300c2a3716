namespace ComplaintsPortal.Mail.Fetching;

/// <summary>What a message of an ordinary mailbox is to the portal, by its head (R50).</summary>
internal enum Concern
{
    /// <summary>The organisation's own mail: not read any further.</summary>
    None,

    /// <summary>Perhaps a report on a letter of ours, as servers write them that know no form for it: looked at, and left alone if it names none.</summary>
    PerhapsReport,

    Ours,
}
