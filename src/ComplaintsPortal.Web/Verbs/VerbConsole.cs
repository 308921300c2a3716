namespace ComplaintsPortal.Web.Verbs;

/// <summary>Where a verb reads and writes, and the folder its relative paths start from.</summary>
public sealed record VerbConsole(TextReader In, TextWriter Out, TextWriter Error, string Folder)
{
    public static VerbConsole OfTheProcess() => new(Console.In, Console.Out, Console.Error, Directory.GetCurrentDirectory());
}
