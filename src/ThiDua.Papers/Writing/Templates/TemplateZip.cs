using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ThiDua.Papers.Writing.Templates;

/// <summary>
/// A zip of which most entries never change: they are deflated once and copied into each file. The framework's own writer deflates every entry
/// again; for a thousand letters from one template that is most of the time.
/// </summary>
internal sealed class TemplateZip(Stream output) : IDisposable
{
    private const ushort Deflated = 8;
    private const ushort NamesInUtf8 = 1 << 11;
    private const ushort Version = 20;

    // 1/1/2000 in the form of MS-DOS: equal content gives equal bytes.
    private const uint Stamp = ((2000 - 1980) << 25) | (1 << 21) | (1 << 16);

    private readonly MemoryStream directory = new();
    private uint at;
    private ushort count;

    public static PackedPart Pack(string path, ReadOnlySpan<byte> content, CompressionLevel level)
    {
        using var packed = new MemoryStream(content.Length / 3 + 64);
        using (var deflate = new DeflateStream(packed, level, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return new PackedPart(path, packed.ToArray(), Crc32.Of(content), (uint)content.Length);
    }

    public void Add(PackedPart part)
    {
        Span<byte> head = stackalloc byte[30];
        var name = Encoding.UTF8.GetBytes(part.Path);
        BinaryPrimitives.WriteUInt32LittleEndian(head, 0x04034b50);
        Common(head[4..], part, name.Length);
        output.Write(head);
        output.Write(name);
        output.Write(part.Deflated);

        Span<byte> entry = stackalloc byte[46];
        entry.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(entry, 0x02014b50);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[4..], Version);
        Common(entry[6..], part, name.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[42..], at);
        directory.Write(entry);
        directory.Write(name);
        at += (uint)(head.Length + name.Length + part.Deflated.Length);
        count++;
    }

    public void Dispose() => directory.Dispose();

    public void Finish()
    {
        output.Write(directory.GetBuffer().AsSpan(0, (int)directory.Length));
        Span<byte> end = stackalloc byte[22];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], (uint)directory.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], at);
        output.Write(end);
    }

    /// <summary>The 26 bytes that a local header and a directory entry share.</summary>
    private static void Common(Span<byte> to, PackedPart part, int nameLength)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(to, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(to[2..], NamesInUtf8);
        BinaryPrimitives.WriteUInt16LittleEndian(to[4..], Deflated);
        BinaryPrimitives.WriteUInt32LittleEndian(to[6..], Stamp);
        BinaryPrimitives.WriteUInt32LittleEndian(to[10..], part.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(to[14..], (uint)part.Deflated.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(to[18..], part.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(to[22..], (ushort)nameLength);
        BinaryPrimitives.WriteUInt16LittleEndian(to[24..], 0);
    }
}

/// <param name="Path">In the zip.</param>
/// <param name="Deflated">As it stands in the zip.</param>
/// <param name="Crc">CRC-32 of the content.</param>
/// <param name="Length">Of the content, in bytes.</param>
internal sealed record PackedPart(string Path, byte[] Deflated, uint Crc, uint Length);

/// <summary>CRC-32 of zip files (polynomial 0xEDB88320), eight bytes at a time.</summary>
internal static class Crc32
{
    private static readonly uint[][] Tables = Build();

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            var low = crc ^ BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            crc = Tables[7][low & 0xFF] ^ Tables[6][(low >> 8) & 0xFF] ^ Tables[5][(low >> 16) & 0xFF] ^ Tables[4][low >> 24]
                ^ Tables[3][bytes[4]] ^ Tables[2][bytes[5]] ^ Tables[1][bytes[6]] ^ Tables[0][bytes[7]];
        }

        foreach (var value in bytes)
        {
            crc = Tables[0][(crc ^ value) & 0xFF] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint[][] Build()
    {
        var tables = Enumerable.Range(0, 8).Select(_ => new uint[256]).ToArray();
        for (uint i = 0; i < 256; i++)
        {
            var crc = i;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }

            tables[0][i] = crc;
        }

        for (var t = 1; t < 8; t++)
        {
            for (var i = 0; i < 256; i++)
            {
                tables[t][i] = (tables[t - 1][i] >> 8) ^ tables[0][tables[t - 1][i] & 0xFF];
            }
        }

        return tables;
    }
}
