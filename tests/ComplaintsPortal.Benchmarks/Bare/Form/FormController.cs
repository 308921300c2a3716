using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Benchmarks.Bare.Form;

public sealed class FormController(Filler filler) : Controller
{
    [HttpGet("/")]
    public IActionResult Show() => View("/Bare/Form/Form.cshtml", filler);
}
