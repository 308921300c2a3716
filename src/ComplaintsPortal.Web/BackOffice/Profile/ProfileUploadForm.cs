namespace ComplaintsPortal.Web.BackOffice.Profile;

public sealed record ProfileUploadForm
{
    public IFormFile? File { get; init; }
}
