using ComplaintsPortal.Casework.Upkeep.Backups;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Shared.Components.BackupBanner;

/// <summary>Says on every page, to managers, that the nightly backup failed, until there is one again.</summary>
public sealed class BackupBannerViewComponent(BackupRecord record, NightlyBackups nights) : ViewComponent
{
    public IViewComponentResult Invoke() => record.Failure is { } failure
        ? View(new BackupBanner(failure, nights.Nights() is [var newest, ..] ? nights.MadeAt(newest) : null))
        : Content("");
}
