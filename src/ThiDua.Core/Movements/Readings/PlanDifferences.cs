using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Encodings.Web;

namespace ThiDua.Core.Movements.Readings;

/// <summary>One fact that stands otherwise than it was read.</summary>
/// <param name="Fact">Kind of fact: "title", "awardOffers.maxTotal", "criteria".</param>
/// <param name="Path">Which one: "awardOffers/2/maxTotal", "criteria/3", "criteria/+…".</param>
/// <param name="Key">Property name or row id, as doubts name it.</param>
/// <param name="Read">As read; null when the reader found nothing.</param>
/// <param name="Corrected">As it stands; null when it was taken out.</param>
internal sealed record PlanDifference(string Fact, string Path, string Key, string? Read, string? Corrected);

/// <summary>Compares a plan with what the reader proposed, fact by fact. No database.</summary>
internal static class PlanDifferences
{
    private const int Longest = 8000;

    // Links to units, people and forms are the register's matching, not the reader's.
    private static readonly HashSet<string> Left = ["id", "parentId", "planDateText", "unitId", "personId", "reportFormId", "fallbackOfferId", "factCount"];

    // What a row is known by in one line, where the whole row was missed or taken out.
    private static readonly string[] Names = ["text", "name", "what", "task", "authority"];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Serialize(MovementPlan plan) => JsonSerializer.Serialize(plan, Json);

    public static IReadOnlyList<PlanDifference> Of(string proposed, MovementPlan plan)
    {
        var (read, now) = (JsonNode.Parse(proposed)!.AsObject(), JsonSerializer.SerializeToNode(plan, Json)!.AsObject());
        var found = new List<PlanDifference>();
        foreach (var (name, value) in now.Where(p => !Left.Contains(p.Key)))
        {
            if (value is JsonArray rows)
            {
                OfRows(name, read[name] as JsonArray ?? [], rows, found);
            }
            else if (Text(read[name]) is var before && Text(value) is var after && before != after)
            {
                found.Add(new PlanDifference(name, name, char.ToUpperInvariant(name[0]) + name[1..], before, after));
            }
        }

        return found;
    }

    private static void OfRows(string list, JsonArray read, JsonArray now, List<PlanDifference> found)
    {
        var standing = now.OfType<JsonObject>().ToDictionary(IdOf);
        foreach (var (row, index) in read.OfType<JsonObject>().Select((row, index) => (row, index + 1)))
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"{list}/{index}");
            if (!standing.Remove(IdOf(row), out var other))
            {
                found.Add(new PlanDifference(list, path, IdOf(row), NameOf(row), null));
                continue;
            }

            found.AddRange(other.Where(p => !Left.Contains(p.Key))
                .Select(p => new PlanDifference($"{list}.{p.Key}", $"{path}/{p.Key}", IdOf(row), Text(Meant(row, p.Key)), Text(Meant(other, p.Key))))
                .Where(d => d.Read != d.Corrected));
        }

        found.AddRange(standing.Values.Select(row => new PlanDifference(list, $"{list}/+{IdOf(row)}", IdOf(row), null, NameOf(row))));
    }

    /// <summary>A deadline without a fixed day keeps none, whatever stood in the box.</summary>
    private static JsonNode? Meant(JsonObject row, string property) =>
        property == "day" && Text(row["semantic"]) == "open" ? null : row[property];

    private static string IdOf(JsonObject row) => row["id"]!.GetValue<string>();

    private static string NameOf(JsonObject row) => Names.Select(n => Text(row[n])).FirstOrDefault(t => t is not null) ?? "(trống)";

    private static string? Text(JsonNode? node) => node switch
    {
        null => null,
        JsonArray list => list.Count == 0 ? null : string.Join(", ", list.Select(Text)),
        // The database writes 60 as 60.000.
        JsonValue value when value.TryGetValue<decimal>(out var number) => number.ToString("0.####", CultureInfo.InvariantCulture),
        JsonValue value when value.TryGetValue<JsonElement>(out var element) && element.ValueKind is JsonValueKind.Number => element.GetDecimal().ToString("0.####", CultureInfo.InvariantCulture),
        JsonValue value => Cut(value.ToString()),
        _ => Cut(node.ToJsonString()),
    };

    private static string? Cut(string text) => text.Length == 0 ? null : text.Length <= Longest ? text : text[..Longest];
}
