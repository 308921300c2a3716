using ComplaintsPortal.Web.Setup;

namespace ComplaintsPortal.Web.Verbs;

/// <summary>What <c>--help</c> prints: every verb, or one verb's forms.</summary>
public static class Help
{
    private const string Program = "ComplaintsPortal.Web";

    public static bool IsAskedBy(string word) => word is "--help" or "-h" or "-?" or "help";

    public static int Print(TextWriter output)
    {
        output.WriteLine(ProgramWords.Of("Help.Head", Program));
        var width = VerbList.All.Select(verb => verb.Name.Length).Append(CommandLine.Serve.Length).Max() + 2;
        output.WriteLine("  " + CommandLine.Serve.PadRight(width) + ProgramWords.Of("Serve.Summary"));
        foreach (var verb in VerbList.All)
        {
            output.WriteLine("  " + verb.Name.PadRight(width) + verb.Summary);
        }

        output.WriteLine();
        output.WriteLine(ProgramWords.Of("Help.Foot", Program));
        return ExitStatus.Done;
    }

    public static int Print(IVerb verb, TextWriter output)
    {
        output.WriteLine(verb.Summary);
        output.WriteLine(UsageOf(verb));
        return ExitStatus.Done;
    }

    public static string UsageOf(IVerb verb) =>
        string.Join(Environment.NewLine, verb.Usage.Split('\n').Select(form => $"  {Program} {form.Trim()}"));
}
