using System.IO.Compression;

namespace ThiDua.Papers.Signing.Format;

/// <summary>Unpacks the streams that hold places and objects: deflated or plain, with the predictors of PNG (ISO 32000-1, 7.4.4.4).</summary>
internal static class PdfUnpack
{
    private const long MostUnpacked = 128L * 1024 * 1024;

    /// <param name="bytes">The file.</param>
    /// <param name="data">The stream.</param>
    /// <param name="filter">Its filter, links followed.</param>
    /// <param name="parameters">The filter's parameters.</param>
    /// <param name="spent">Bytes unpacked so far from the same file; more than a paper ever has is refused.</param>
    public static byte[] Of(byte[] bytes, PdfData data, PdfValue filter, PdfValue parameters, ref long spent)
    {
        if (filter is PdfList { Items: [var only] })
        {
            filter = only;
            parameters = parameters is PdfList { Items: [var first, ..] } ? first : parameters;
        }

        if (filter is not PdfName { Name: "FlateDecode" or "Fl" })
        {
            spent += data.Length;
            return ReferenceEquals(filter, PdfValue.Null) || filter is PdfList { Items.Count: 0 }
                ? bytes.AsSpan(data.Start, data.Length).ToArray() : throw PdfFault.TooComplex();
        }

        var inflated = Inflate(bytes, data, MostUnpacked - spent);
        spent += inflated.Length;
        return parameters is PdfMap map && map["Predictor"] is PdfNumber { Value: >= 10 } ? Unpredict(inflated, map) : inflated;
    }

    private static byte[] Inflate(byte[] bytes, PdfData data, long most)
    {
        using var packed = new ZLibStream(new MemoryStream(bytes, data.Start, data.Length, writable: false), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        var buffer = new byte[65_536];
        try
        {
            for (int read; (read = packed.Read(buffer)) > 0;)
            {
                unpacked.Write(buffer, 0, read);
                if (unpacked.Length > most)
                {
                    throw PdfFault.TooComplex();
                }
            }
        }
        catch (InvalidDataException)
        {
            throw PdfFault.Broken();
        }

        return unpacked.ToArray();
    }

    private static byte[] Unpredict(byte[] rows, PdfMap parameters)
    {
        int Of(string key, int otherwise) => parameters[key] is PdfNumber { Value: > 0 and < 100_000 } n ? (int)n.Value : otherwise;
        var step = Math.Max(1, Of("Colors", 1) * Of("BitsPerComponent", 8) / 8);
        var width = ((Of("Columns", 1) * Of("Colors", 1) * Of("BitsPerComponent", 8)) + 7) / 8;
        var count = rows.Length / (width + 1);
        var result = new byte[count * width];
        for (var y = 0; y < count; y++)
        {
            var filter = rows[y * (width + 1)];
            var row = result.AsSpan(y * width, width);
            rows.AsSpan((y * (width + 1)) + 1, width).CopyTo(row);
            ReadOnlySpan<byte> above = y > 0 ? result.AsSpan((y - 1) * width, width) : new byte[width];
            for (var x = 0; x < width; x++)
            {
                int left = x >= step ? row[x - step] : 0, up = above[x], corner = x >= step ? above[x - step] : 0;
                row[x] += (byte)(filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => 0 });
            }
        }

        return result;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
