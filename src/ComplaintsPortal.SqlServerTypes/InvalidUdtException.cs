namespace Microsoft.SqlServer.Server;

/// <summary>A user-defined type that is none. The portal has none at all; the client only refers to the name.</summary>
public sealed class InvalidUdtException : SystemException
{
    public InvalidUdtException()
    {
    }

    public InvalidUdtException(string message) : base(message)
    {
    }

    public InvalidUdtException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
