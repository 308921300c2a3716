namespace ComplaintsPortal.Web.Setup.Settings;

/// <summary>A wrong or missing setting: one line that names it; the program ends with status 2.</summary>
public sealed class SettingException : Exception
{
    public SettingException(string line) : base(line.ReplaceLineEndings(" "))
    {
    }

    public SettingException(string name, string sentence) : this($"{name} : {sentence}")
    {
    }
}
