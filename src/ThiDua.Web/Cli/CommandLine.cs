using System.CommandLine;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Cli;

/// <summary>What the program can be told on the command line; without a word it serves the site.</summary>
internal static class CommandLine
{
    public static readonly Option<string> Data = new("--data")
    {
        Description = "Thư mục dữ liệu (mặc định: data, trong thư mục đang đứng)",
        DefaultValueFactory = _ => "data",
        Recursive = true,
    };

    public static readonly Option<string> Urls = new("--urls")
    {
        Description = "Địa chỉ mở trang, ví dụ http://127.0.0.1:5080",
        DefaultValueFactory = _ => "http://127.0.0.1:5080",
        Recursive = true,
    };

    public static readonly Option<string?> Connection = new("--connection")
    {
        Description = "Chuỗi kết nối tới PostgreSQL có sẵn; bỏ trống thì dùng cơ sở dữ liệu kèm theo",
        Recursive = true,
    };

    private static readonly Option<bool> Demo = new("--demo") { Description = "Chạy với một sở giả định để xem thử (chỉ ghi vào thư mục dữ liệu mới)" };

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("ThiDua: công tác thi đua, khen thưởng") { Data, Urls, Connection, Demo };
        root.SetAction((result, ct) => ServeCommand.RunAsync(Settings(result), result.GetValue(Demo), ct));
        root.Subcommands.Add(DemoCommand.Create());
        root.Subcommands.Add(PlanCommand.Create());
        root.Subcommands.Add(ProposalCommand.Create());
        root.Subcommands.Add(PaperCommand.Create());
        return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
    }

    internal static ServerSettings Settings(ParseResult result) => new(
        result.GetValue(Data)!,
        result.GetValue(Urls)!,
        result.GetValue(Connection) is { Length: > 0 } given ? given : Environment.GetEnvironmentVariable("THIDUA_CONNECTION"));
}
