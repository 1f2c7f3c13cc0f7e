using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;
using Quartz;
using ThiDua.Core;
using ThiDua.Web.Binding;
using ThiDua.Web.Jobs;
using ThiDua.Web.Pages.Office.Organizations;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Hosting;

/// <summary>Puts the site together. Tests build the same site with their own database, clock and address.</summary>
public static class OfficeHost
{
    // Above the upload cap, so that a file that is too big gets a sentence on its own form instead of a broken connection.
    private const long MostRequestBytes = 60L * 1024 * 1024;

    public static WebApplication Build(string connectionString, string filesFolder, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(OfficeHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        });
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Quartz", LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostRequestBytes;
        });
        builder.AddMail();
        builder.Services.AddThiDuaCore(connectionString, filesFolder);
        builder.Services.AddOpenPages();
        builder.Services.AddSignIn();
        AddPages(builder.Services);
        AddJobs(builder.Services);
        adjust?.Invoke(builder);
        return UsePipeline(builder.Build());
    }

    private static void AddPages(IServiceCollection services)
    {
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<FormOptions>(o =>
        {
            o.MultipartBodyLengthLimit = MostRequestBytes;
            o.ValueCountLimit = 8192;
        });
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        });
        services.AddAntiforgery(o => o.Cookie.Name = "thidua.form");
        services.AddSingleton<Icons>();
        services.AddSingleton<SetUpGate>();
        services.AddScoped<CurrentActor>();
        services.AddScoped<SignedPaperDesk>();
        services.AddRazorPages(o => OrganizationRoutes.Add(o.Conventions))
            .AddMvcOptions(o =>
            {
                BindingSetUp.Apply(o);
                o.Filters.Add(new ReadableForms());
                o.Filters.Add<OnceFilter>();
            });
    }

    private static void AddJobs(IServiceCollection services)
    {
        services.AddQuartz(OfficeJobs.Add);
        services.AddSingleton<HistoryReader>();
        services.AddHostedService(provider => provider.GetRequiredService<HistoryReader>());
        services.AddSingleton<PackMaker>();
        services.AddHostedService(provider => provider.GetRequiredService<PackMaker>());
        services.AddSingleton<CertificatePrinter>();
        services.AddHostedService(provider => provider.GetRequiredService<CertificatePrinter>());
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
    }

    private static WebApplication UsePipeline(WebApplication app)
    {
        app.UseExceptionHandler("/loi/500");
        app.UseStatusCodePagesWithReExecute("/loi/{0}");
        app.UseMiddleware<SecurityHeaders>();
        app.UseResponseCompression();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = Caching.Versioned });
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<SetUpGate.Middleware>();
        app.UseMiddleware<PasswordGate>();
        app.UseAuthorization();
        app.MapRazorPages();
        app.MapPaperStyle();

        // Without it an unknown address would be "denied", and lead through sign-in to another denial.
        app.MapFallback("{**path}", context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }).AllowAnonymous();
        return app;
    }
}
