using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThiDua.Papers.Reading;

/// <summary>The JSON of <c>plan read --json</c>: camelCase keys, Vietnamese letters unescaped, nulls written.</summary>
public static class PlanJson
{
    /// <summary>One indented JSON object.</summary>
    public static string Serialize(PlanFacts facts) => JsonSerializer.Serialize(facts, PlanJsonContext.Readable.PlanFacts);

    /// <summary>Reads back what <see cref="Serialize"/> wrote; null for the JSON literal null.</summary>
    /// <exception cref="JsonException">The text is not facts of a plan.</exception>
    public static PlanFacts? Deserialize(string json) => JsonSerializer.Deserialize(json, PlanJsonContext.Readable.PlanFacts);
}

[JsonSerializable(typeof(PlanFacts))]
internal sealed partial class PlanJsonContext : JsonSerializerContext
{
    // The output goes to a file or a terminal, never into HTML, so Vietnamese and quotation marks stay readable.
    public static PlanJsonContext Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
