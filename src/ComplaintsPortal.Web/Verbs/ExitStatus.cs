namespace ComplaintsPortal.Web.Verbs;

/// <summary>What a script reads when the program ends.</summary>
public static class ExitStatus
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUse = 2;

    /// <summary>A check ran and found something wrong.</summary>
    public const int FoundWrong = 3;
}
