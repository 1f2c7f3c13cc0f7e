namespace ThiDua.Papers.Reading.Sources;

/// <summary>Text of a file, or why there is none. <see cref="Note"/> is a Vietnamese remark on what was left out.</summary>
internal sealed record SourceResult(PlanText? Text, ReadingRefusal? Refusal, string? Note = null)
{
    public static SourceResult Yes(PlanText text, string? note = null) => new(text, null, note);

    public static SourceResult No(ReadingRefusal refusal) => new(null, refusal);
}

/// <summary>Reads a stream whole, up to a limit.</summary>
internal static class CappedBytes
{
    /// <summary>The bytes, or null when there are more than <paramref name="limit"/>.</summary>
    public static async Task<byte[]?> ReadAsync(Stream stream, int limit, CancellationToken cancellationToken)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (memory.Length + read > limit)
            {
                return null;
            }
            memory.Write(buffer, 0, read);
        }
        return memory.ToArray();
    }
}
