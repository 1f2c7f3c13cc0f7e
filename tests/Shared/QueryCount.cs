using System.Diagnostics;

namespace ThiDua.Testing;

/// <summary>
/// Counts the commands that EF Core sends in this test's own flow: a list that asks once per row shows itself.
/// <code>using var queries = new QueryCount(); … queries.Count</code>
/// </summary>
public sealed class QueryCount : IDisposable
{
    private static readonly AsyncLocal<QueryCount?> Current = new();
    private static readonly IDisposable Listening = DiagnosticListener.AllListeners.Subscribe(new Sources());
    private int count;

    public QueryCount()
    {
        _ = Listening;
        Current.Value = this;
    }

    public int Count => count;

    public void Dispose() => Current.Value = null;

    private sealed class Sources : IObserver<DiagnosticListener>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore")
            {
                value.Subscribe(new Commands());
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }

    private sealed class Commands : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuting" && Current.Value is { } mine)
            {
                Interlocked.Increment(ref mine.count);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
