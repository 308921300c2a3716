namespace ComplaintsPortal.Web.Shared.Uploads;

public enum PostedFormState
{
    Whole,

    /// <summary>Not a form at all.</summary>
    WrongType,

    /// <summary>Longer than the portal reads; what came before was read.</summary>
    TooLarge,

    /// <summary>It ended in the middle.</summary>
    Broken,
}
