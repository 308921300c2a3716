using ComplaintsPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Antiforgery;

namespace ComplaintsPortal.Web.BackOffice.Acts;

/// <summary>What every act with files works with beside its desk.</summary>
public sealed class FileDesk(PostedFormReader reader, FormTokens tokens, FormFiles files, IAntiforgery forgery)
{
    public PostedFormReader Reader { get; } = reader;

    public FormTokens Tokens { get; } = tokens;

    public FormFiles Files { get; } = files;

    public IAntiforgery Forgery { get; } = forgery;
}
