using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Shared.Access;

/// <summary>The answer to a form that cannot be accepted: the same page, 422, the error at its field, what was typed kept.</summary>
public static class WrongForms
{
    public static ViewResult Wrong(this Controller controller, string view, object form, string field, string sentence)
    {
        ArgumentNullException.ThrowIfNull(controller);
        controller.ModelState.AddModelError(field, sentence);
        return controller.Wrong(view, form);
    }

    public static ViewResult Wrong(this Controller controller, string view, object form, int status = StatusCodes.Status422UnprocessableEntity)
    {
        ArgumentNullException.ThrowIfNull(controller);
        var page = controller.View(view, form);
        page.StatusCode = status;
        return page;
    }
}
