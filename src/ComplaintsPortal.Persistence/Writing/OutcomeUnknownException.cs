namespace ComplaintsPortal.Persistence.Writing;

/// <summary>
/// The connection broke while the database was asked to commit, and it could not be asked since whether it did. The work is
/// not done again by itself, for it may be done: whoever asked looks, or sends the same form again, which is taken once.
/// </summary>
public sealed class OutcomeUnknownException(Exception failure)
    : Exception("The connection to the database broke at the end of a write: whether it was kept is not known.", failure);
