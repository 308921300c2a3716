using System.Text;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.PublicSite;

/// <summary>A person at the form, as most of them fill it.</summary>
internal static class ComplainSteps
{
    public static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n%%EOF");

    public static async Task<HtmlForm> FilledFormAsync(this Visitor visitor) => (await visitor.OpenAsync("/reclamation")).Form().Filled();

    public static HtmlForm Filled(this HtmlForm form) => form
        .Fill("LastName", "Durand").Fill("FirstName", "Amélie").Fill("StakeholderType", "Learner").Fill("Email", "amelie.durand@exemple.fr")
        .Fill("Subject", "Remboursement attendu").Fill("Description", "J’attends depuis trois mois.\n\nMerci.");

    public static async Task<List<Complaint>> ComplaintsAsync(this PortalHost host) =>
        await host.UseAsync<RegisterContext, List<Complaint>>(database => database.Set<Complaint>().AsNoTracking().ToListAsync());
}
