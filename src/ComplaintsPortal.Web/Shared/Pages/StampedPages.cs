using System.Collections.Concurrent;
using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Web.Shared.Pages;

/// <summary>The stamped pages that were rendered, each for the profile it shows: one of another profile is not found any more.</summary>
public sealed class StampedPages
{
    private readonly ConcurrentDictionary<(string View, PathString Under), (OrganisationProfile Shown, StampedPage Page)> _pages = new();

    /// <param name="view">The view's name.</param>
    /// <param name="under">The path that every link on the page begins with.</param>
    /// <param name="shown">The profile in force.</param>
    public StampedPage? Find(string view, PathString under, OrganisationProfile shown) =>
        _pages.TryGetValue((view, under), out var kept) && ReferenceEquals(kept.Shown, shown) ? kept.Page : null;

    /// <param name="view">The view's name.</param>
    /// <param name="under">The path that every link on the page begins with.</param>
    /// <param name="shown">The profile in force before the page was rendered: what is replaced meanwhile is not found again.</param>
    /// <param name="page">What was rendered.</param>
    public void Keep(string view, PathString under, OrganisationProfile shown, StampedPage page) => _pages[(view, under)] = (shown, page);
}
