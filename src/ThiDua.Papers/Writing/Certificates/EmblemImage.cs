using ThiDua.Papers.Writing.Pdf;

namespace ThiDua.Papers.Writing.Certificates;

/// <summary>What reading an uploaded picture came to: <see cref="EmblemImage"/> or <see cref="EmblemRefusal"/>.</summary>
public abstract class EmblemReading
{
    private protected EmblemReading() { }

    /// <summary>Reads a PNG. Check uploads with it before keeping them: the certificate writer takes only what it returns.</summary>
    /// <param name="file">The file's bytes.</param>
    public static EmblemReading Read(ReadOnlySpan<byte> file)
    {
        if (file.Length > EmblemImage.MaxBytes)
        {
            return new EmblemRefusal("Ảnh lớn hơn 2 MB. Giảm kích thước ảnh rồi tải lại.");
        }

        try
        {
            return new EmblemImage(PngDecoder.Decode(file), file.ToArray());
        }
        catch (InvalidDataException)
        {
            return new EmblemRefusal("Không đọc được ảnh. Chọn ảnh PNG (không xen dòng), mỗi chiều không quá 4.000 điểm ảnh, rồi tải lại.");
        }
    }
}

/// <summary>A picture that may stand at the head of certificates.</summary>
public sealed class EmblemImage : EmblemReading
{
    /// <summary>Largest file that is read.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    internal EmblemImage(PixelImage pixels, ReadOnlyMemory<byte> file) => (Pixels, File) = (pixels, file);

    /// <summary>Width in points of the picture.</summary>
    public int Width => Pixels.Width;

    /// <summary>Height in points of the picture.</summary>
    public int Height => Pixels.Height;

    internal PixelImage Pixels { get; }

    /// <summary>The file as it came.</summary>
    internal ReadOnlyMemory<byte> File { get; }

    /// <summary>Place of the picture as large as a box allows, in its middle, with its own proportions. Millimetres.</summary>
    internal (double X, double Y, double Width, double Height) Within(CertificateBox box)
    {
        var scale = Math.Min(box.Width / Width, box.Height / Height);
        var (w, h) = (Width * scale, Height * scale);
        return (box.X + ((box.Width - w) / 2), box.Y + ((box.Height - h) / 2), w, h);
    }
}

/// <summary>A picture that is not taken.</summary>
/// <param name="sentence">Why, in Vietnamese, with what to do next.</param>
public sealed class EmblemRefusal(string sentence) : EmblemReading
{
    /// <summary>Why, in Vietnamese, with what to do next.</summary>
    public string Sentence { get; } = sentence;
}
