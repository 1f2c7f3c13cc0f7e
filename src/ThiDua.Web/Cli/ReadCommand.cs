using System.CommandLine;
using System.Text;

namespace ThiDua.Web.Cli;

/// <summary>What the commands that read a file share: the file is there, bytes go to standard output, a refusal goes to standard error with exit 2.</summary>
internal static class ReadCommand
{
    private const int Unreadable = 2;

    private static readonly Option<bool> Json = new("--json") { Description = "In dữ kiện dạng JSON (mặc định: bản tóm tắt)" };

    /// <param name="read">The text to print, or null and the sentence that refuses.</param>
    public static Command Create(string description, string file, Func<Stream, string, bool, CancellationToken, Task<(string? Text, string? Refusal)>> read)
    {
        var source = new Argument<string>("FILE") { Description = file };
        var command = new Command("read", description) { source, Json };
        command.SetAction((result, ct) => RunAsync(result.GetValue(source)!, result.GetValue(Json), read, ct));
        return command;
    }

    private static async Task<int> RunAsync(string path, bool json, Func<Stream, string, bool, CancellationToken, Task<(string? Text, string? Refusal)>> read, CancellationToken ct)
    {
        if (!File.Exists(path))
        {
            return await RefuseAsync($"Không có tệp {path}. Kiểm tra lại đường dẫn.");
        }

        try
        {
            await using var file = File.OpenRead(path);
            var (text, refusal) = await read(file, Path.GetFileName(path), json, ct);
            return text is null ? await RefuseAsync(refusal!) : await PrintAsync(text, ct);
        }
        catch (UnauthorizedAccessException)
        {
            return await RefuseAsync($"Không được phép đọc tệp {path}. Kiểm tra quyền của tệp.");
        }
    }

    private static async Task<int> PrintAsync(string text, CancellationToken ct)
    {
        // Bytes, so that the console's encoding cannot spoil Vietnamese.
        await using var output = Console.OpenStandardOutput();
        await output.WriteAsync(Encoding.UTF8.GetBytes(text + "\n"), ct);
        return 0;
    }

    private static async Task<int> RefuseAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return Unreadable;
    }
}
