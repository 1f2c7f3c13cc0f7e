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
        var level = found.Groups["severity"].Value switch
        {
            "FATAL" or "PANIC" => LogLevel.Error,
            "WARNING" or "ERROR" => LogLevel.Warning,
            _ => LogLevel.Debug,
        };
        if (level == LogLevel.Error || (!found.Success && line is not ("" or ['\t', ..])))
        {
            // A line without a severity is a wrapper's or the loader's; one with a tab goes on with the line before.
            LastComplaint = line;
        }

        logger.Log(level, "PostgreSQL: {Line}", line);
    }

    [GeneratedRegex("^(?<severity>[A-Z]+):  ")]
    private static partial Regex Severity();
}
