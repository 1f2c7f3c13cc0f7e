using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace ThiDua.EmbeddedPostgres.Running;

/// <summary>Passes the server's words on and remembers the last complaint.</summary>
internal sealed partial class ServerLog(ILogger logger)
{
    /// <summary>The last fatal message of this run, to be shown when the server does not start.</summary>
    public string? LastComplaint { get; private set; }

    /// <summary>A new run begins: what an earlier one complained about is over.</summary>
    public void Forget() => LastComplaint = null;

    /// <summary>
    /// Reads to the end of the stream, in a task of its own: processes that outlive a killed server hold the pipe open,
    /// and waiting for the server must not wait for them.
    /// </summary>
    public async Task FollowAsync(StreamReader stream)
    {
        using (stream)
        {
            while (await stream.ReadLineAsync() is { } line)
            {
                Write(line);
            }
        }
    }

    internal void Write(string line)
    {
        var found = Severity().Match(line);
        var level = (found.Groups["severity"].Value, found.Groups["who"].Value) switch
        {
            ("PANIC", _) or ("FATAL", "" or "postmaster" or "startup") => LogLevel.Error,
            // Fatal to one session or worker only: each of them that is open when the server stops says so.
            ("FATAL" or "ERROR" or "WARNING", _) => LogLevel.Warning,
            _ => LogLevel.Debug,
        };
        if (level == LogLevel.Error || (!found.Success && line is not ("" or ['\t', ..])))
        {
            // A line without a severity is a wrapper's or the loader's; one with a tab goes on with the line before.
            LastComplaint = line;
        }

        logger.Log(level, "PostgreSQL: {Line}", line);
    }

    [GeneratedRegex("^((?<who>[a-z][a-z -]+): )?(?<severity>[A-Z]+):  ")]
    private static partial Regex Severity();
}
