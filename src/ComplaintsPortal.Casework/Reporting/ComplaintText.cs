using System.Globalization;
using System.Text;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Reporting;

/// <summary>The complaint as it was received, as plain text set out like the form (R10, R23); the labels are the register's file's own words.</summary>
internal static class ComplaintText
{
    public static string Of(Complaint complaint, Func<DateTimeOffset, DateTimeOffset> local)
    {
        var from = complaint.AsReceived;
        var text = new StringBuilder();
        void Line(string label, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value)) text.Append(label).Append(" : ").Append(value).Append('\n');
        }

        Line("reference", complaint.Reference);
        Line("numero_registre", complaint.RegisterNumber);
        Line("recu_le", complaint.HasHourOfReceipt
            ? local(complaint.ReceivedAt).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
            : complaint.ReceivedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Line("canal", RegisterWords.Channels[complaint.Channel]);
        Line("nom", from.LastName);
        Line("prenom", from.FirstName);
        Line("qualite", RegisterWords.Stakeholders[from.StakeholderType]);
        Line("email", from.Email);
        Line("telephone", from.Phone);
        Line("adresse", from.PostalAddress);
        Line("compte_client", from.CustomerAccount);
        Line("action_formation", from.TrainingAction);
        Line("objet", complaint.Subject);
        return text.Append("description :\n\n").Append(complaint.Description).Append('\n').ToString();
    }
}
