using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ComplaintsPortal.Web.Shared.Uploads;

public static class OverSentences
{
    /// <summary>A sentence at each field that went on beyond its bound.</summary>
    public static void SayOver(this PostedForm posted, ModelStateDictionary state, Words words)
    {
        ArgumentNullException.ThrowIfNull(posted);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(words);
        foreach (var field in posted.Over) state.AddModelError(field, words["Form.Cut", posted.Bounds.LongestField]);
    }
}
