namespace ComplaintsPortal.Web.Verbs;

/// <summary>One thing the program does from the command line instead of serving.</summary>
public interface IVerb
{
    string Name { get; }

    /// <summary>One line for the list of <c>--help</c>.</summary>
    string Summary { get; }

    /// <summary>How it is written, one form a line, without the program's name.</summary>
    string Usage { get; }

    /// <summary>Options that take a value, with their dashes: <c>--output</c>.</summary>
    IReadOnlyList<string> Options { get; }

    /// <summary>Options that are said or not: <c>--json</c>.</summary>
    IReadOnlyList<string> Switches { get; }

    /// <summary>Whether it works on a register that is there, and makes none: where there is none it is refused before anything is created.</summary>
    bool NeedsARegister => false;

    /// <summary>Does it and answers an <see cref="ExitStatus"/>.</summary>
    Task<int> RunAsync(VerbCall call, CancellationToken stop);
}
