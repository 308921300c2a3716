namespace ComplaintsPortal.Web.Shared.Fields;

/// <summary>A form's text that must stand there, in so many characters at most: a reason, a note, an answer. What is missing is said by the
/// form's and the field's name.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NeededTextAttribute(int longest) : Attribute
{
    public int Longest => longest;
}
