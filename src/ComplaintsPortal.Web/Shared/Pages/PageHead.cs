namespace ComplaintsPortal.Web.Shared.Pages;

/// <summary>What a page says of itself: its title, the way back, whether something went wrong. Set by the view, read by the
/// layout; the title of a page with errors is prefixed so that a screen reader hears it first.</summary>
public sealed class PageHead
{
    private readonly List<Crumb> _crumbs = [];

    public string Title { get; set; } = "";

    /// <summary>The entry of the navigation this page belongs to: <c>form</c>, <c>register</c>… Null: none.</summary>
    public string? Section { get; set; }

    /// <summary>Not to be indexed, nor kept by anyone between: pages that show personal data.</summary>
    public bool IsPrivate { get; set; }

    public IReadOnlyList<Crumb> Crumbs => _crumbs;

    public void Under(string text, string address) => _crumbs.Add(new Crumb(text, address));

    public string? Current(string section) => section == Section ? "page" : null;
}
