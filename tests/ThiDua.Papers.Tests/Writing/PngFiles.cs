using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using ThiDua.Papers.Writing.Certificates;

namespace ThiDua.Papers.Tests.Writing;

/// <summary>PNG files made of given rows.</summary>
internal static class PngFiles
{
    /// <summary>A small picture of two colours, half of it see-through.</summary>
    public static EmblemImage Emblem() =>
        (EmblemImage)EmblemReading.Read(File(2, 2, 8, 6, [0, 200, 0, 0, 255, 0, 0, 0, 0, 0, 255, 220, 0, 255, 0, 0, 0, 0]));

    /// <summary>A file of one IHDR, the extra chunks, one IDAT and IEND; rows come with their filter byte.</summary>
    public static byte[] File(uint width, uint height, byte bits, byte colour, byte[] rows, params (string Name, byte[] Data)[] extra)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        var header = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(header, width);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (bits, colour);
        Chunk(file, "IHDR", header);
        foreach (var (name, data) in extra)
        {
            Chunk(file, name, data);
        }

        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(rows);
        }

        Chunk(file, "IDAT", packed.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, string name, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(Encoding.ASCII.GetBytes(name));
        file.Write(data);
        file.Write(stackalloc byte[4]);
    }
}
