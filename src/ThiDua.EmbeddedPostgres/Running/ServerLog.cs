using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace ThiDua.EmbeddedPostgres.Running;

/// <summary>Passes the server's words on and remembers the last complaint.</summary>
internal sealed partial class ServerLog(ILogger logger)
{
    /// <summary>The last fatal message, to be shown when the server did not start.</summary>
    public string? LastComplaint { get; private set; }

    /// <summary>
    /// Reads to the end of the stream, in a task of its own: processes that outlive a killed server hold the pipe open,
    /// and waiting for the server must not wait for them.
    /// </summary>
    public async Task FollowAsync(StreamReader stream)
    {
        while (await stream.ReadLineAsync() is { } line)
        {
            Write(line);
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
        if (level == LogLevel.Error || !found.Success && line.Contains("error", StringComparison.OrdinalIgnoreCase))
        {
            LastComplaint = line;
        }

        logger.Log(level, "PostgreSQL: {Line}", line);
    }

    [GeneratedRegex("^(?<severity>[A-Z]+):  ")]
    private static partial Regex Severity();
}
