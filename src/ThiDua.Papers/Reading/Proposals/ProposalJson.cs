using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThiDua.Papers.Reading.Proposals;

/// <summary>The JSON of <c>proposal read --json</c>: camelCase keys and words, Vietnamese letters unescaped, nulls written.</summary>
public static class ProposalJson
{
    /// <summary>One indented JSON object.</summary>
    public static string Serialize(ProposalFacts facts) => JsonSerializer.Serialize(facts, ProposalJsonContext.Readable.ProposalFacts);

    /// <summary>Reads back what <see cref="Serialize"/> wrote; null for the JSON literal null.</summary>
    /// <exception cref="JsonException">The text is not facts of a proposal.</exception>
    public static ProposalFacts? Deserialize(string json) => JsonSerializer.Deserialize(json, ProposalJsonContext.Readable.ProposalFacts);
}

[JsonSerializable(typeof(ProposalFacts))]
internal sealed partial class ProposalJsonContext : JsonSerializerContext
{
    // The output goes to a file or a terminal, never into HTML, so Vietnamese and quotation marks stay readable.
    public static ProposalJsonContext Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<ProposedKind>(JsonNamingPolicy.CamelCase), new JsonStringEnumConverter<ProposedSex>(JsonNamingPolicy.CamelCase) },
    });
}
