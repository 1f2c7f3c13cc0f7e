using System.CommandLine;
using ThiDua.Core.Foundation;
using ThiDua.Web.Demo;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Cli;

/// <summary>demo --data DIR: fills a new data folder with an invented department and ends.</summary>
internal static class DemoCommand
{
    private const int Refused = 3;

    public static Command Create()
    {
        var demo = new Command("demo", "Ghi dữ liệu của một sở giả định vào thư mục dữ liệu mới rồi kết thúc");
        demo.SetAction((result, ct) => RunAsync(CommandLine.Settings(result), ct));
        return demo;
    }

    public static async Task<bool> FillAsync(ServerSettings settings, string connectionString, CancellationToken ct)
    {
        await Console.Out.WriteLineAsync("Đang dựng dữ liệu xem thử…");
        return await DemoDepartment.FillAsync(connectionString, settings.FilesFolder, TimeProvider.System.Today(), ct);
    }

    private static async Task<int> RunAsync(ServerSettings settings, CancellationToken ct)
    {
        try
        {
            await using var database = await Database.OpenAsync(settings, ct);
            if (await FillAsync(settings, database.ConnectionString, ct))
            {
                await Console.Out.WriteLineAsync($"Đã ghi dữ liệu xem thử vào {settings.DataFolder}.");
                return 0;
            }

            await Console.Error.WriteLineAsync($"Thư mục dữ liệu {settings.DataFolder} đã có dữ liệu của một cơ quan, không ghi thêm. Chọn thư mục khác bằng --data.");
            return Refused;
        }
        catch (Exception refusal) when (ServeCommand.Sentence(refusal, settings) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return Refused;
        }
    }
}
