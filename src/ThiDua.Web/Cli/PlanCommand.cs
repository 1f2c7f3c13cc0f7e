using System.CommandLine;
using ThiDua.Papers.Reading;

namespace ThiDua.Web.Cli;

/// <summary>plan read FILE --json: the plan's facts as one JSON object on standard output; exit 2 and a sentence when the file cannot be read.</summary>
internal static class PlanCommand
{
    public static Command Create() => new("plan", "Đọc kế hoạch")
    {
        ReadCommand.Create("Đọc một kế hoạch và in các dữ kiện tìm thấy", "Kế hoạch dạng .txt, .docx hoặc .pdf", ReadAsync),
    };

    private static async Task<(string? Text, string? Refusal)> ReadAsync(Stream file, string name, bool json, CancellationToken ct) =>
        await PlanFile.ReadAsync(file, name, ct) switch
        {
            PlanReading reading => (json ? PlanJson.Serialize(reading.Facts) : Summary(reading.Facts), null),
            ReadingRefusal refusal => (null, refusal.Sentence),
            var other => throw new InvalidOperationException($"Unknown reading {other.GetType().Name}."),
        };

    private static string Summary(PlanFacts facts) => string.Join('\n',
        $"{facts.DocumentType} {facts.Title}".Trim(),
        $"Ký hiệu: {facts.Symbol}; người ký: {facts.Signer?.Name}",
        $"Hình thức khen thưởng: {facts.AwardForms.Count}; thời hạn: {facts.Deadlines.Count}; giao nhiệm vụ: {facts.Assignments.Count}; nơi nhận: {facts.Recipients.Count}",
        $"Chỗ cần xem lại: {facts.Doubts.Count}");
}
