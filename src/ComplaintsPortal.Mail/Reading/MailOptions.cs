using System.Text;
using MimeKit;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>How MimeKit reads: as lenient as it can, with the character sets of all its readers.</summary>
internal static class MailOptions
{
    static MailOptions()
    {
        // First, for MimeKit looks once for the character sets that there are.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Instance = new ParserOptions
        {
            AddressParserComplianceMode = RfcComplianceMode.Looser,
            AllowAddressesWithoutDomain = true,
            AllowUnquotedCommasInAddresses = true,
            ParameterComplianceMode = RfcComplianceMode.Looser,
            Rfc2047ComplianceMode = RfcComplianceMode.Looser,
            MaxMimeDepth = Bounds.Depth,
        };
    }

    public static ParserOptions Instance { get; }
}
