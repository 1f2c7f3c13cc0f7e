namespace ThiDua.Papers.Spreadsheets;

/// <summary>How much may still be unpacked from one file.</summary>
internal sealed class UnzipBudget(long maxBytes, int maxRatio)
{
    /// <summary>Below this a high ratio is ordinary: a sheet of equal rows packs very well.</summary>
    private const long RatioCountsFrom = 4L * 1024 * 1024;

    private long left = maxBytes;

    public void Spend(int bytes, long partBytes, long packedBytes)
    {
        left -= bytes;
        if (left < 0 || (partBytes > RatioCountsFrom && partBytes / Math.Max(packedBytes, 1) > maxRatio))
        {
            throw new SheetRefusedException(SheetRefusals.UnpacksTooLarge);
        }
    }
}

/// <summary>A part that stops as soon as it has unpacked to more than the budget, whatever the zip says of its size.</summary>
internal sealed class BudgetedStream(Stream inner, long packedBytes, UnzipBudget budget) : Stream
{
    private long total;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => total;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var n = inner.Read(buffer);
        total += n;
        budget.Spend(n, total, packedBytes);
        return n;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
