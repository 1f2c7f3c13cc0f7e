using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using ThiDua.Core.Foundation;
using ThiDua.EmbeddedPostgres;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Cli;

/// <summary>Starts the database, applies the schema, serves the site until it is told to stop; the database stops last.</summary>
internal static class ServeCommand
{
    private const int Refused = 3;

    public static async Task<int> RunAsync(ServerSettings settings, bool demo, CancellationToken ct)
    {
        try
        {
            await using var database = await Database.OpenAsync(settings, ct);
            if (demo && !await DemoCommand.FillAsync(settings, database.ConnectionString, ct))
            {
                await Console.Out.WriteLineAsync("Thư mục dữ liệu đã có dữ liệu, mở như đang có.");
            }

            await using var app = OfficeHost.Build(database.ConnectionString, settings.FilesFolder, builder => builder.WebHost.UseUrls(settings.Urls));
            using var lost = database.Failed.Register(app.Lifetime.StopApplication);
            await app.StartAsync(ct);
            await Console.Out.WriteLineAsync($"ThiDua đã mở tại {string.Join(", ", Addresses(app))}. Bấm Ctrl-C để dừng.");
            await app.WaitForShutdownAsync(ct);
            if (database.Failure is { } failure)
            {
                await Console.Error.WriteLineAsync(failure);
                return Refused;
            }

            return 0;
        }
        catch (Exception refusal) when (Sentence(refusal, settings) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return Refused;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return 0;
        }
    }

    /// <summary>The one sentence a person at the console needs; null when it is a bug.</summary>
    internal static string? Sentence(Exception failure, ServerSettings settings) => failure switch
    {
        PrivateServerRefusedException refused => refused.Refusal.Sentence,
        SchemaMismatchException mismatch => mismatch.Message,
        IOException { InnerException: AddressInUseException } or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } =>
            $"Địa chỉ {settings.Urls} đang có chương trình khác dùng. Dừng chương trình đó hoặc chọn cổng khác bằng --urls http://127.0.0.1:CỔNG.",
        SocketException { SocketErrorCode: SocketError.AccessDenied } or IOException { InnerException: SocketException { SocketErrorCode: SocketError.AccessDenied } } =>
            $"Không được phép mở {settings.Urls}. Chọn cổng từ 1024 trở lên bằng --urls http://127.0.0.1:CỔNG.",
        UnauthorizedAccessException => $"Không ghi được vào thư mục dữ liệu {settings.DataFolder}. Cấp quyền ghi hoặc chọn thư mục khác bằng --data.",
        _ => null,
    };

    private static ICollection<string> Addresses(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
}
