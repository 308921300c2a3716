namespace ComplaintsPortal.Domain.Journal;

/// <summary>What kinds of things acts store and their entries commit to. Their names stand in the journal and are never changed.</summary>
public enum ContentKind
{
    /// <summary>What came first, exactly as it came, with the rules that were frozen.</summary>
    Arrival,

    /// <summary>Who complains, as known today where that is not as received.</summary>
    Details,

    Registration,
    Closing,
    Request,
    Extension,
    Contestation,
    Document,
    Entry,
    Note,
    Action,

    /// <summary>The day on which an action was done; its id is the action's.</summary>
    ActionDone,

    Question,

    /// <summary>The answer to a question, under the question's id.</summary>
    Answer,

    Reply,

    /// <summary>When a reply was sent, under the reply's id.</summary>
    Dispatch,

    /// <summary>What the complainant thinks of a reply, under the reply's id.</summary>
    Rating,

    /// <summary>Whether a reply's promise was kept, under the reply's id.</summary>
    Promise,

    Letter,

    /// <summary>What became of a letter, under the letter's id.</summary>
    Handover,

    Message,
    Resolution,
    Cause,
    NoAction,

    /// <summary>A corrective action that serves the complaint.</summary>
    CorrectiveAction,

    /// <summary>A member of staff whom it concerns, under their id, with the reason that lets them in all the same.</summary>
    Concerned,
}
