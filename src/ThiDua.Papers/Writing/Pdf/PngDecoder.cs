using System.Buffers.Binary;
using System.IO.Compression;

namespace ThiDua.Papers.Writing.Pdf;

/// <summary>Reads PNG pictures: every colour type of 1 to 8 bits, and 16 bits cut to 8; rows in order, not interlaced.</summary>
internal sealed class PngDecoder : IDisposable
{
    /// <summary>A larger picture is refused before it is unpacked: it would only make every certificate heavy.</summary>
    public const int MaxSide = 4000;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    private readonly MemoryStream packed = new();
    private int width;
    private int height;
    private int bits;
    private PngColour colour;
    private byte[] palette = [];
    private byte[] transparency = [];

    /// <summary>Decodes a file.</summary>
    /// <exception cref="InvalidDataException">It is not a PNG, is broken, or is of a kind that is not read.</exception>
    public static PixelImage Decode(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith(Signature))
        {
            throw new InvalidDataException("Not a PNG.");
        }

        using var decoder = new PngDecoder();
        decoder.ReadChunks(file[Signature.Length..]);
        return decoder.Unpack();
    }

    public void Dispose() => packed.Dispose();

    private void ReadChunks(ReadOnlySpan<byte> rest)
    {
        while (rest.Length >= 12)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - 12)
            {
                throw new InvalidDataException("A chunk runs past the end.");
            }

            var data = rest.Slice(8, (int)length);
            switch (rest.Slice(4, 4))
            {
                case [(byte)'I', (byte)'H', (byte)'D', (byte)'R']:
                    ReadHeader(data);
                    break;
                case [(byte)'P', (byte)'L', (byte)'T', (byte)'E']:
                    palette = data.ToArray();
                    break;
                case [(byte)'t', (byte)'R', (byte)'N', (byte)'S']:
                    transparency = data.ToArray();
                    break;
                case [(byte)'I', (byte)'D', (byte)'A', (byte)'T']:
                    packed.Write(data);
                    break;
            }

            rest = rest[(12 + (int)length)..];
        }
    }

    private void ReadHeader(ReadOnlySpan<byte> data)
    {
        if (data.Length != 13 || data[12] != 0)
        {
            throw new InvalidDataException("Interlaced, or a broken header.");
        }

        var (w, h) = (BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt32BigEndian(data[4..]));
        (bits, colour) = (data[8], (PngColour)data[9]);
        var kind = colour is PngColour.Grey or PngColour.Palette ? bits is 1 or 2 or 4 or 8 or 16 : bits is 8 or 16;
        if (w is 0 or > MaxSide || h is 0 or > MaxSide || !kind || !Enum.IsDefined(colour) || (colour is PngColour.Palette && bits == 16))
        {
            throw new InvalidDataException("A size or colour type that is not read.");
        }

        (width, height) = ((int)w, (int)h);
    }

    private PixelImage Unpack()
    {
        if (width == 0)
        {
            throw new InvalidDataException("No header.");
        }

        packed.Position = 0;
        using var rows = new ZLibStream(packed, CompressionMode.Decompress);
        var samples = new PngSamples(colour, bits, palette, transparency);
        var stride = ((width * samples.Channels * bits) + 7) / 8;
        var step = Math.Max(1, samples.Channels * bits / 8);
        var (row, above) = (new byte[stride], new byte[stride]);
        var colours = new byte[width * height * 3];
        var alpha = new byte[width * height];
        var filter = new byte[1];
        for (var y = 0; y < height; y++)
        {
            ReadExactly(rows, filter);
            ReadExactly(rows, row);
            Unfilter(filter[0], row, above, step);
            for (var x = 0; x < width; x++)
            {
                var at = (y * width) + x;
                alpha[at] = samples.Read(row, x, colours.AsSpan(at * 3, 3));
            }

            (row, above) = (above, row);
        }

        return new PixelImage(width, height, colours, alpha.AsSpan().ContainsAnyExcept((byte)255) ? alpha : null);
    }

    private static void ReadExactly(ZLibStream stream, byte[] buffer)
    {
        if (stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) < buffer.Length)
        {
            throw new InvalidDataException("The picture breaks off.");
        }
    }

    private static void Unfilter(byte filter, byte[] row, byte[] above, int step)
    {
        if (filter > 4)
        {
            throw new InvalidDataException("A row filter that does not exist.");
        }

        for (var i = 0; i < row.Length; i++)
        {
            int left = i >= step ? row[i - step] : 0, up = above[i], corner = i >= step ? above[i - step] : 0;
            row[i] += (byte)(filter switch
            {
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                4 => Paeth(left, up, corner),
                _ => 0,
            });
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
