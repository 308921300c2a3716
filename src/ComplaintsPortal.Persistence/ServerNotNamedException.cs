namespace ComplaintsPortal.Persistence;

/// <summary>A connection string lacks a part without which nobody knows where the register is.</summary>
public sealed class ServerNotNamedException(string part) : ArgumentException($"The connection string lacks {part}.")
{
    /// <summary>As the connection string would write it.</summary>
    public string Part { get; } = part;
}
