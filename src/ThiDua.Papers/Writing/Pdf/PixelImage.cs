namespace ThiDua.Papers.Writing.Pdf;

/// <summary>A picture as rows of red, green and blue bytes, with a byte of opacity for each point when any is see-through.</summary>
internal sealed record PixelImage(int Width, int Height, byte[] Colours, byte[]? Alpha)
{
    // One emblem goes into thousands of files.
    private readonly Lazy<byte[]> packedColours = new(() => PdfObjects.Pack(Colours));
    private readonly Lazy<byte[]?> packedAlpha = new(() => Alpha is null ? null : PdfObjects.Pack(Alpha));

    /// <summary>The colours, deflated.</summary>
    public ReadOnlySpan<byte> PackedColours => packedColours.Value;

    /// <summary>The opacities, deflated; nothing when there are none.</summary>
    public ReadOnlySpan<byte> PackedAlpha => packedAlpha.Value;
}
