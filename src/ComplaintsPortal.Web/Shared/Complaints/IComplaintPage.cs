namespace ComplaintsPortal.Web.Shared.Complaints;

/// <summary>A page that shows the fields of a complaint: the form itself, and the form offered to who complained otherwise (R50).</summary>
public interface IComplaintPage
{
    ComplaintForm Form { get; }
}
