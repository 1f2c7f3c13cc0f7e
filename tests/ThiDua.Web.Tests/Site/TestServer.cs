using ThiDua.Core.Foundation;
using ThiDua.Testing;

[assembly: AssemblyFixture(typeof(ThiDua.Web.Tests.Site.TestServer))]

namespace ThiDua.Web.Tests.Site;

/// <summary>One database server for the whole run; its template carries the schema and the rows of law.</summary>
public sealed class TestServer() : ThrowAwayServer((connection, ct) => SchemaRunner.ApplyAsync(connection, new DateTimeOffset(2025, 6, 2, 5, 0, 0, TimeSpan.Zero), ct));

/// <summary>A clock that stands still until the test moves it.</summary>
public sealed class TestClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start.ToUniversalTime();

    public override DateTimeOffset GetUtcNow() => now;

    public void MoveTo(DateOnly day, int hour = 8) => now = VietnamTime.StartOf(day).AddHours(hour);
}
