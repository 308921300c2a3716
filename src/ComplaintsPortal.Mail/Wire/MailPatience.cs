namespace ComplaintsPortal.Mail.Wire;

/// <summary>How long each step may take before it is given up. After the end of a message the longest time is needed (RFC 5321, 4.5.3.2.6):
/// whoever gives up too soon sends twice.</summary>
public sealed record MailPatience
{
    /// <summary>To be connected, and again to agree on encryption.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>For a whole answer to one command, however many lines it has.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>For one block of a message, sent or read (64 KB).</summary>
    public TimeSpan Block { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>For the answer to a whole message.</summary>
    public TimeSpan Accept { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>For a word of farewell, which nothing depends on.</summary>
    public TimeSpan Farewell { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The same for every step.</summary>
    public static MailPatience Of(TimeSpan every) => new() { Connect = every, Answer = every, Block = every, Accept = every, Farewell = every };
}
