namespace Microsoft.SqlServer.Server;

/// <summary>How a user-defined type is written. The portal has none; the client only refers to the name.</summary>
public enum Format
{
    Unknown,
    Native,
    UserDefined,
}
