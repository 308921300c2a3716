using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace ComplaintsPortal.Web.Shared.Pages;

/// <summary>One sentence about what was just done, shown on the page that a post leads to: <c>Said.On(TempData, words["…"])</c>.</summary>
public static class Said
{
    private const string Key = "said";

    public static void On(ITempDataDictionary next, string sentence) => next[Key] = sentence;

    public static string? In(ITempDataDictionary now) => now[Key] as string;
}
