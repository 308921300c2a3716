using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Mailroom;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Casework.Replying;
using ComplaintsPortal.Persistence;

namespace ComplaintsPortal.Casework.Upkeep.Demo;

/// <summary>What the use cases of a demonstration are made of, besides the records.</summary>
public sealed record DemoParts(
    RegisterContext Database, OfficeClock Clock, CurrentOrganisation Organisation, Correspondence Letters, SecretKeeper Secrets, ReplyDocuments Documents,
    PortalAddress Address, RawMessages Raw);
