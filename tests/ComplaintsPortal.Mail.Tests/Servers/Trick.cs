namespace ComplaintsPortal.Mail.Tests.Servers;

/// <summary>What a server does wrong with one message.</summary>
public enum Trick
{
    None,

    /// <summary>NO, where the whole message is asked for.</summary>
    RefusesWhole,

    /// <summary>NO to everything in which it is asked for.</summary>
    RefusesAll,

    /// <summary><c>BODY[] NIL</c>.</summary>
    GivesNil,

    GivesNothing,

    /// <summary>Half of it, though the rest lies there.</summary>
    GivesHalf,

    /// <summary>Half of it, whatever part is asked for.</summary>
    GivesAlwaysTheSameHalf,

    /// <summary>More bytes than it announces.</summary>
    GivesMoreThanAnnounced,

    /// <summary>Announces a thousand million bytes.</summary>
    AnnouncesTooMuch,

    /// <summary>Cuts the line in the middle of it.</summary>
    Cuts,

    /// <summary>Falls silent in the middle of it.</summary>
    FallsSilent,

    /// <summary>Says it is longer than it is, and is right about its end: Exchange.</summary>
    EstimatesSize,

    /// <summary>Leaves it out of every answer but that to a search.</summary>
    LeavesOut,

    /// <summary>Has just lost it.</summary>
    Loses,
}
