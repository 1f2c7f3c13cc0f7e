using System.Text.Encodings.Web;
using System.Text.Json;

namespace ThiDua.Core.Nominations.Chase;

/// <summary>One unit in a reminder letter with what it owed when the letter was written.</summary>
public sealed record LetterAddressee(Guid MovementId, string Movement, Guid UnitId, string Unit, string? Deadline, IReadOnlyList<string> Lacks)
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string ToJson(IReadOnlyList<LetterAddressee> addressees) => JsonSerializer.Serialize(addressees, Options);

    internal static IReadOnlyList<LetterAddressee> Parse(string json) => JsonSerializer.Deserialize<List<LetterAddressee>>(json, Options)!;

    internal static LetterAddressee Of(ChaseRow row) => new(row.MovementId, row.MovementInSentence, row.UnitId, row.Unit, row.Wording, [.. row.Lacks.Select(l => l.Text)]);
}
