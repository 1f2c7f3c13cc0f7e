using System.Buffers.Binary;

namespace ThiDua.Papers.Writing.Pdf;

/// <summary>Numbers of a TrueType file: high byte first.</summary>
internal readonly struct BigEndian(byte[] bytes)
{
    public ushort U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));

    public short I16(int at) => BinaryPrimitives.ReadInt16BigEndian(bytes.AsSpan(at));

    public int I32(int at) => BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
}
