namespace ComplaintsPortal.Web.Verbs;

/// <summary>The command line cannot be understood: the sentence is shown with the verb's usage; status 2.</summary>
public sealed class WrongUseException(string sentence) : Exception(sentence);
