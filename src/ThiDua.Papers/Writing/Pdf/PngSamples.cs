namespace ThiDua.Papers.Writing.Pdf;

/// <summary>Colour types of the PNG format.</summary>
internal enum PngColour
{
    Grey = 0,
    Rgb = 2,
    Palette = 3,
    GreyAlpha = 4,
    Rgba = 6,
}

/// <summary>Turns the samples of one point into red, green, blue and opacity.</summary>
internal sealed class PngSamples(PngColour colour, int bits, byte[] palette, byte[] transparency)
{
    public int Channels => colour switch
    {
        PngColour.Rgb => 3,
        PngColour.GreyAlpha => 2,
        PngColour.Rgba => 4,
        _ => 1,
    };

    /// <summary>Writes the colour of point <paramref name="x"/> and returns its opacity.</summary>
    public byte Read(byte[] row, int x, Span<byte> rgb)
    {
        var first = x * Channels;
        switch (colour)
        {
            case PngColour.Palette:
                var index = Raw(row, first);
                if ((3 * index) + 3 > palette.Length)
                {
                    throw new InvalidDataException("A colour that the palette does not have.");
                }

                palette.AsSpan(3 * index, 3).CopyTo(rgb);
                return index < transparency.Length ? transparency[index] : (byte)255;
            case PngColour.Rgb or PngColour.Rgba:
                (rgb[0], rgb[1], rgb[2]) = (Scaled(row, first), Scaled(row, first + 1), Scaled(row, first + 2));
                return colour is PngColour.Rgba ? Scaled(row, first + 3) : KeyedOut(row, first, 3);
            default:
                rgb.Fill(Scaled(row, first));
                return colour is PngColour.GreyAlpha ? Scaled(row, first + 1) : KeyedOut(row, first, 1);
        }
    }

    private byte Scaled(byte[] row, int sample) => bits == 16 ? row[2 * sample] : (byte)(Raw(row, sample) * 255 / ((1 << bits) - 1));

    private int Raw(byte[] row, int sample)
    {
        if (bits >= 8)
        {
            return bits == 8 ? row[sample] : (row[2 * sample] << 8) | row[(2 * sample) + 1];
        }

        var bit = sample * bits;
        return (row[bit / 8] >> (8 - bits - (bit % 8))) & ((1 << bits) - 1);
    }

    /// <summary>A picture without opacity may name one colour that is see-through.</summary>
    private byte KeyedOut(byte[] row, int first, int channels)
    {
        if (transparency.Length < 2 * channels)
        {
            return 255;
        }

        for (var i = 0; i < channels; i++)
        {
            if (Raw(row, first + i) != ((transparency[2 * i] << 8) | transparency[(2 * i) + 1]))
            {
                return 255;
            }
        }

        return 0;
    }
}
