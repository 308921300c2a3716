using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using MimeKit;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>How MimeKit reads: as lenient as it can, with the character sets of all its readers.</summary>
internal static class MailOptions
{
    public static ParserOptions Instance { get; } = new()
    {
        AddressParserComplianceMode = RfcComplianceMode.Looser,
        AllowAddressesWithoutDomain = true,
        AllowUnquotedCommasInAddresses = true,
        ParameterComplianceMode = RfcComplianceMode.Looser,
        Rfc2047ComplianceMode = RfcComplianceMode.Looser,
        MaxMimeDepth = Bounds.Depth,
    };

    /// <summary>Before anything here uses MimeKit, be it to write: it looks once for the character sets that there are.</summary>
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255:The 'ModuleInitializer' attribute should not be used in libraries", Justification = "Whoever comes first decides what MimeKit knows.")]
    internal static void KnowEveryCharacterSet() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
}
