using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ThiDua.EmbeddedPostgres.Tests.Support;

/// <summary>Keeps what was logged, and lets a test wait for words instead of sleeping.</summary>
internal sealed class RecordingLogger : ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> lines = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> awaited = new();

    public IEnumerable<(LogLevel Level, string Text)> Lines => lines;

    public string Text => string.Join('\n', lines.Select(l => $"{l.Level}: {l.Text}"));

    /// <summary>Completes when a line logged from now on holds the words.</summary>
    public Task SaysAsync(string words) =>
        awaited.GetOrAdd(words, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task.WaitAsync(TimeSpan.FromMinutes(1));

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var text = formatter(state, exception);
        lines.Enqueue((logLevel, text));
        foreach (var (_, heard) in awaited.Where(a => text.Contains(a.Key, StringComparison.Ordinal)))
        {
            heard.TrySetResult();
        }
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
}
