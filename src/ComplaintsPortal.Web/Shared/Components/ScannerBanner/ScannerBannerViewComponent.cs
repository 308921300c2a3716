using ComplaintsPortal.Casework.Scanning;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Shared.Components.ScannerBanner;

/// <summary>Says on every page of the back office that the antivirus does not answer, so that files received since wait. Strangers are told nothing of it.</summary>
public sealed class ScannerBannerViewComponent(ScannerWatch watch) : ViewComponent
{
    public IViewComponentResult Invoke() => watch.DownSince is { } since ? View(since) : Content("");
}
