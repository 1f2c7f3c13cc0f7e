using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace ThiDua.Papers.Writing.Pdf;

/// <summary>Puts tables together as a TrueType file.</summary>
internal static class TrueTypeFile
{
    private const uint WholeFileSum = 0xB1B0AFBA;

    public static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        var headLength = 12 + (16 * tables.Count);
        var file = new byte[headLength + tables.Values.Sum(t => Padded(t.Length))];
        var power = BitOperations.Log2((uint)tables.Count);
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        Write16(file, 4, tables.Count);
        Write16(file, 6, 16 << power);
        Write16(file, 8, power);
        Write16(file, 10, (16 * tables.Count) - (16 << power));
        int record = 12, at = headLength, head = 0;
        foreach (var (tag, table) in tables)
        {
            table.CopyTo(file, at);
            Encoding.ASCII.GetBytes(tag, file.AsSpan(record));
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(record + 4), Sum(file.AsSpan(at, Padded(table.Length))));
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(record + 8), at);
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(record + 12), table.Length);
            head = tag == "head" ? at : head;
            record += 16;
            at += Padded(table.Length);
        }

        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(head + 8), WholeFileSum - Sum(file));
        return file;
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (var i = 0; i < bytes.Length; i += 4)
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(bytes[i..]);
        }

        return sum;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static void Write16(byte[] file, int at, int value) => BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(at), (ushort)value);
}
