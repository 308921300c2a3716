namespace Microsoft.SqlServer.Server;

/// <summary>A user-defined type that writes itself. The portal has none; the client only refers to the name.</summary>
public interface IBinarySerialize
{
    void Read(BinaryReader r);

    void Write(BinaryWriter w);
}
