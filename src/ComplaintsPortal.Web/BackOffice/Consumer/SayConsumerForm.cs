namespace ComplaintsPortal.Web.BackOffice.Consumer;

public sealed record SayConsumerForm
{
    public string? Consumer { get; init; }
}
