using System.CommandLine;
using System.Text;
using ThiDua.Papers.Reading;

namespace ThiDua.Web.Cli;

/// <summary>plan read FILE --json: the plan's facts as one JSON object on standard output; exit 2 and a sentence when the file cannot be read.</summary>
internal static class PlanCommand
{
    private const int Unreadable = 2;

    private static readonly Argument<string> Source = new("FILE") { Description = "Kế hoạch dạng .txt, .docx hoặc .pdf" };

    private static readonly Option<bool> Json = new("--json") { Description = "In dữ kiện dạng JSON (mặc định: bản tóm tắt)" };

    public static Command Create()
    {
        var read = new Command("read", "Đọc một kế hoạch và in các dữ kiện tìm thấy") { Source, Json };
        read.SetAction((result, ct) => ReadAsync(result.GetValue(Source)!, result.GetValue(Json), ct));
        return new Command("plan", "Đọc kế hoạch") { read };
    }

    private static async Task<int> ReadAsync(string path, bool json, CancellationToken ct)
    {
        if (!File.Exists(path))
        {
            return await RefuseAsync($"Không có tệp {path}. Kiểm tra lại đường dẫn.");
        }

        try
        {
            await using var file = File.OpenRead(path);
            return await PlanFile.ReadAsync(file, Path.GetFileName(path), ct) switch
            {
                PlanReading reading => await PrintAsync(json ? PlanJson.Serialize(reading.Facts) : Summary(reading.Facts), ct),
                ReadingRefusal refusal => await RefuseAsync(refusal.Sentence),
                var other => throw new InvalidOperationException($"Unknown reading {other.GetType().Name}."),
            };
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

    private static string Summary(PlanFacts facts) => string.Join('\n',
        $"{facts.DocumentType} {facts.Title}".Trim(),
        $"Ký hiệu: {facts.Symbol}; người ký: {facts.Signer?.Name}",
        $"Hình thức khen thưởng: {facts.AwardForms.Count}; thời hạn: {facts.Deadlines.Count}; giao nhiệm vụ: {facts.Assignments.Count}; nơi nhận: {facts.Recipients.Count}",
        $"Chỗ cần xem lại: {facts.Doubts.Count}");
}
