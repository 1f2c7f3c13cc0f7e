using System.CommandLine;
using System.Globalization;
using ThiDua.Papers.Reading.Proposals;

namespace ThiDua.Web.Cli;

/// <summary>proposal read FILE --json: a unit's list as one JSON object on standard output; exit 2 and a sentence when the file cannot be read.</summary>
internal static class ProposalCommand
{
    public static Command Create() => new("proposal", "Đọc tờ trình đề nghị khen thưởng của đơn vị")
    {
        ReadCommand.Create("Đọc một tờ trình và in danh sách tìm thấy", "Tờ trình có danh sách, dạng .docx hoặc .xlsx", ReadAsync),
    };

    private static async Task<(string? Text, string? Refusal)> ReadAsync(Stream file, string name, bool json, CancellationToken ct) =>
        await ProposalFile.ReadAsync(file, name, ct) switch
        {
            ProposalReading reading => (json ? ProposalJson.Serialize(reading.Facts) : Summary(reading.Facts), null),
            ProposalRefusal refusal => (null, refusal.Sentence),
            var other => throw new InvalidOperationException($"Unknown reading {other.GetType().Name}."),
        };

    private static string Summary(ProposalFacts facts) => string.Join('\n',
    [
        $"{facts.Issuer ?? "(không ghi đơn vị)"}: {facts.Title ?? "danh sách"}",
        .. facts.Rows.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Ordinal}. {r.Name ?? "(không tên)"} | {r.Position} | {r.Unit} | {r.Award} ({r.Place})")),
        .. facts.Doubts.Select(d => $"Cần xem: {(d.Row is { } row ? $"dòng {row}: " : "")}{d.Why}"),
    ]);
}
