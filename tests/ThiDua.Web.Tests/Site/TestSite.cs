using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Tests.Site;

/// <summary>
/// The real site of one test class: own database, own files, a free port of this machine, a clock that the test moves.
/// An empty one stands before the set-up; <see cref="SetUpSite"/> has an agency and an administrator.
/// </summary>
public class TestSite(TestServer server) : IAsyncLifetime
{
    public static readonly DateOnly FirstDay = new(2025, 6, 2);
    private readonly string files = Directory.CreateTempSubdirectory("thidua-site-").FullName;
    private WebApplication? app;
    private string? connectionString;
    private TestClock? clock;

    public TestClock Clock => clock ??= new(VietnamTime.StartOf(StartsOn).AddHours(8));

    /// <summary>The day on which the agency is set up; a class that plays another year says which.</summary>
    protected virtual DateOnly StartsOn => FirstDay;

    /// <summary>Where the site keeps what is uploaded.</summary>
    protected string FilesFolder => files;

    public string ConnectionString => connectionString!;

    public Uri Address => new(app!.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public IServiceProvider Services => app!.Services;

    public virtual async ValueTask InitializeAsync()
    {
        connectionString = await CloneAsync();
        app = OfficeHost.Build(connectionString, files, builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Services.AddSingleton<TimeProvider>(Clock);
            builder.Logging.ClearProviders();
            builder.Logging.AddFilter("Microsoft.AspNetCore.Diagnostics", LogLevel.Error).AddConsole();
        });
        await app.StartAsync();
    }

    /// <summary>The database that the site opens on.</summary>
    protected virtual Task<string> CloneAsync() => server.CloneAsync();

    /// <summary>Runs a service of the site (an operation, a query, the unit of work) in a scope of its own.</summary>
    public async Task<TResult> RunAsync<TService, TResult>(Func<TService, Task<TResult>> use)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>A browser without a screen: keeps cookies, follows redirects itself when asked.</summary>
    public Visitor Visit() => new(Address);

    public async ValueTask DisposeAsync()
    {
        await app!.DisposeAsync();
        await server.DropAsync(ConnectionString);
        Directory.Delete(files, recursive: true);
        GC.SuppressFinalize(this);
    }
}
