namespace ComplaintsPortal.Web.BackOffice.Replying;

public enum ReplyStep { Keep, Preview }
