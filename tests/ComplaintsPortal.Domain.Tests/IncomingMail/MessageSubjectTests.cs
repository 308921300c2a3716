using ComplaintsPortal.Domain.IncomingMail;

namespace ComplaintsPortal.Domain.Tests.IncomingMail;

[Trait("Rule", "R50")]
public sealed class MessageSubjectTests
{
    [Theory]
    [InlineData("RECLAMATION", true)]
    [InlineData("Réclamation", true)]
    [InlineData("re\u0301clamations diverses", true)]
    [InlineData("TR : ma RÉCLAMATION", true)]
    [InlineData("Proclamation", false)]
    [InlineData("Je réclame", false)]
    [InlineData("\ud800 réclamation", true)]
    [InlineData("", false)]
    public void SaysComplaint_InAnyCaseAndAccent_IsTheWord(string subject, bool says) => Assert.Equal(says, MessageSubject.SaysComplaint(subject));

    [Theory]
    [InlineData("Re: accusé de réception – dossier 2026-0042", "2026-0042")]
    [InlineData("[2026-0042]", "2026-0042")]
    [InlineData("dossier 2026\u20110042.", "2026-0042")]
    [InlineData("REC-2026-0031", "")]
    [InlineData("le 2026-11-22", "")]
    [InlineData("12026-00421", "")]
    [InlineData("2026-0042 et 2025-0007", "2026-0042 2025-0007")]
    public void References_InASubject_AreThoseOfCases(string subject, string references) => Assert.Equal(references, string.Join(' ', MessageSubject.References(subject)));

    [Theory]
    [InlineData("Re: Accusé de réception – dossier 2026-0042", true)]
    [InlineData("DOSSIER\u00a0test-2026-0042.", true)]
    [InlineData("dossier n°\u202f2026\u20110042", true)]
    [InlineData("2026-0042", false)]
    [InlineData("dossier 2026-042", false)]
    [InlineData("dossier 2026-0000", false)]
    [InlineData("dossier REC-2026-0031", false)]
    [InlineData("", false)]
    public void SaysCase_InASubject_IsTheWordAndAReference(string subject, bool says) => Assert.Equal(says, MessageSubject.SaysCase(subject));
}
