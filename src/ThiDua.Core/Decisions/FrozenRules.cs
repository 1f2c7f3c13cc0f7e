using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations.Guards;

namespace ThiDua.Core.Decisions;

/// <summary>The rows of law that a decision rests on, kept with it: a later change of law does not move a past decision.</summary>
public sealed record FrozenRules
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public required DateOnly On { get; init; }

    /// <summary>Lines "Căn cứ …" of the texts in force.</summary>
    public required IReadOnlyList<string> LegalBases { get; init; }

    /// <summary>Money rows; null on a tờ trình, whose rewards the upper level pays.</summary>
    public RewardRates? Rates { get; init; }

    /// <summary>What had not been checked on the day of issue.</summary>
    public required IReadOnlyList<string> Doubts { get; init; }

    /// <summary>Guards applied to the list; null on decisions from before they were kept.</summary>
    public FrozenGuards? Guards { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public static FrozenRules Parse(string json) => JsonSerializer.Deserialize<FrozenRules>(json, Json)!;
}
