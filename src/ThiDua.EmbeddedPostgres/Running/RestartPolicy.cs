namespace ThiDua.EmbeddedPostgres.Running;

/// <summary>How often and how soon a server that ended is started again.</summary>
/// <param name="allowed">Failures in a row at which to give up.</param>
/// <param name="time">Measures how long a server has been well.</param>
internal sealed class RestartPolicy(int allowed, TimeProvider time)
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>A server that was ready for so long has recovered: what went wrong before no longer counts.</summary>
    private static readonly TimeSpan Recovered = TimeSpan.FromMinutes(1);

    private int failures;
    private long? readySince;

    /// <summary>The server takes connections.</summary>
    public void Ready() => readySince = time.GetTimestamp();

    /// <summary>The server ended, or did not get ready.</summary>
    /// <returns>How long to wait before the next try; null to give up.</returns>
    public TimeSpan? Failed()
    {
        if (readySince is { } since && time.GetElapsedTime(since) >= Recovered)
        {
            failures = 0;
        }

        readySince = null;
        failures++;
        return failures >= allowed ? null : TimeSpan.FromTicks(Math.Min(First.Ticks << (failures - 1), Longest.Ticks));
    }
}
