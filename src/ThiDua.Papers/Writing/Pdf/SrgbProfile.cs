using System.Buffers.Binary;
using System.Text;

namespace ThiDua.Papers.Writing.Pdf;

/// <summary>
/// The sRGB colour space as an ICC profile, version 4.2, made from the published numbers: primaries of IEC 61966-2-1 adapted to D50 and its
/// curve as a parametric curve of type 3 (ICC.1:2004-10, 8.3 and 10.15).
/// </summary>
internal static class SrgbProfile
{
    private const int HeaderLength = 128;
    private static readonly Lazy<byte[]> Bytes = new(Build);

    private static readonly Lazy<byte[]> Deflated = new(() => PdfObjects.Pack(Bytes.Value));

    public static ReadOnlySpan<byte> File => Bytes.Value;

    public static ReadOnlySpan<byte> Packed => Deflated.Value;

    private static byte[] Build()
    {
        var curve = Parts("para", [3 << 16], [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]);
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Words("sRGB IEC61966-2.1")),
            ("cprt", Words("No copyright")),
            ("wtpt", Xyz(0.9642, 1, 0.8249)),
            ("chad", Parts("sf32", [], [1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168])),
            ("rXYZ", Xyz(0.43607, 0.22249, 0.01392)),
            ("gXYZ", Xyz(0.38515, 0.71687, 0.09708)),
            ("bXYZ", Xyz(0.14307, 0.06061, 0.71410)),
            ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ];
        var table = new byte[4 + (12 * tags.Length)];
        BinaryPrimitives.WriteInt32BigEndian(table, tags.Length);
        var data = new List<byte>();
        var places = new Dictionary<byte[], int>();
        for (var i = 0; i < tags.Length; i++)
        {
            if (!places.TryGetValue(tags[i].Data, out var at))
            {
                places[tags[i].Data] = at = HeaderLength + table.Length + data.Count;
                data.AddRange(tags[i].Data);
            }

            var record = table.AsSpan(4 + (12 * i));
            Encoding.ASCII.GetBytes(tags[i].Tag, record);
            BinaryPrimitives.WriteInt32BigEndian(record[4..], at);
            BinaryPrimitives.WriteInt32BigEndian(record[8..], tags[i].Data.Length);
        }

        return [.. Header(HeaderLength + table.Length + data.Count), .. table, .. data];
    }

    private static byte[] Header(int length)
    {
        var header = new byte[HeaderLength];
        BinaryPrimitives.WriteInt32BigEndian(header, length);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(8), 0x04200000);
        Encoding.ASCII.GetBytes("mntrRGB XYZ ", header.AsSpan(12));
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(24), 2000);
        header[27] = header[29] = 1;
        Encoding.ASCII.GetBytes("acsp", header.AsSpan(36));
        Xyz(0.9642, 1, 0.8249).AsSpan(8).CopyTo(header.AsSpan(68));
        return header;
    }

    private static byte[] Xyz(double x, double y, double z) => Parts("XYZ ", [], [x, y, z]);

    private static byte[] Parts(string type, int[] whole, double[] fixedPoint)
    {
        var bytes = new byte[8 + (4 * (whole.Length + fixedPoint.Length))];
        Encoding.ASCII.GetBytes(type, bytes);
        foreach (var (i, value) in whole.Concat(fixedPoint.Select(v => (int)Math.Round(v * 65536))).Index())
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(8 + (4 * i)), value);
        }

        return bytes;
    }

    /// <summary>One text in one language (ICC.1:2004-10, 10.13), filled to whole words of four bytes.</summary>
    private static byte[] Words(string text)
    {
        var letters = Encoding.BigEndianUnicode.GetBytes(text);
        var bytes = new byte[(28 + letters.Length + 3) & ~3];
        Encoding.ASCII.GetBytes("mluc", bytes);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(8), 1);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(12), 12);
        Encoding.ASCII.GetBytes("enUS", bytes.AsSpan(16));
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), letters.Length);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(24), 28);
        letters.CopyTo(bytes, 28);
        return bytes;
    }
}
