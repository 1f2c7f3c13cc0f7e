namespace ThiDua.Papers.Writing.Pdf;

/// <summary>A picture as rows of red, green and blue bytes, with a byte of opacity for each point when any is see-through.</summary>
internal sealed record PixelImage(int Width, int Height, byte[] Colours, byte[]? Alpha);
