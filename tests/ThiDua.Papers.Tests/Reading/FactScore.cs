using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ThiDua.Papers.Tests.Reading;

/// <summary>Found, labelled and read facts of one field.</summary>
internal sealed record FieldScore(string Field, int Found, int Labelled, int Read);

/// <summary>
/// Compares read facts with labels: a labelled fact that was read right is found, a read fact without a label is invented.
/// Wording counts as equal when enough of its words are the same, numbers and dates only when they are equal.
/// </summary>
internal static partial class FactScore
{
    private static readonly string[] Numbers = ["maxCollectives", "maxIndividuals", "maxTotal"];

    public static List<FieldScore> Of(JsonNode labels, JsonNode read)
    {
        var inferred = labels["_meta"]?["inferred"]?.AsArray().Select(static n => n!.GetValue<string>()).ToHashSet() ?? [];
        var rows = new List<FieldScore>();
        void One(string path, Func<string, string, bool> same) => rows.Add(Scalar(path, At(labels, path), At(read, path), same));
        void Many(string path, Func<JsonNode, JsonNode, bool> same, Func<JsonNode, bool>? only = null) => rows.Add(List(path, At(labels, path), At(read, path), same, only));
        foreach (var path in (string[])["documentType", "number", "symbol", "place", "date.day", "date.month", "date.year", "period.start", "period.end", "signer.authorityPrefix", "signer.position", "signer.name", "conference.size"])
        {
            One(path, static (a, b) => Norm(a) == Norm(b));
        }
        foreach (var path in ((string[])["issuer", "parentIssuer"]).Where(p => !inferred.Contains(p)))
        {
            One(path, Alike(0.7));
        }
        One("title", Alike(0.9));
        One("theme", Alike(0.85));
        One("slogan", Alike(0.85));
        Many("legalBases", static (a, b) => a["number"] is { } n ? Key(n) == Key(b["number"]) : Like(a["text"], b["text"], 0.7));
        Many("sections", static (a, b) => Key(a["label"]) == Key(b["label"]) && Like(a["title"], b["title"], 0.8), static s => (int?)s["level"] is null or <= 2);
        Many("movements", static (a, b) => Like(a, b, 0.85));
        Many("awardForms", SameAward);
        Many("deadlines", static (a, b) => Text(a["date"]) == Text(b["date"]) && Text(a["semantic"]) == Text(b["semantic"]));
        Many("targets", static (a, b) => Number(a["value"]) == Number(b["value"]) && Norm(Text(a["unit"])) == Norm(Text(b["unit"])));
        Many("dossierPapers", static (a, b) => Like(a, b, 0.6));
        Many("audience", static (a, b) => Like(a, b, 0.6));
        foreach (var kind in (string[])["common", "collective", "individual"])
        {
            Many("criteria." + kind, static (a, b) => Like(a, b, 0.7));
        }
        Many("assignments", static (a, b) => Like(a["task"], b["task"], 0.6) && (a["unit"] is null || Like(a["unit"], b["unit"], 0.5)));
        Many("recipients", static (a, b) => Like(a["name"], b["name"], 0.8) && Norm(Text(a["purpose"])) == Norm(Text(b["purpose"])));
        Many("conference.participants", static (a, b) => Like(a, b, 0.7));
        Many("conference.agenda", static (a, b) => Like(a, b, 0.7));
        return rows;
    }

    /// <summary>Harmonic mean of precision and recall over all facts.</summary>
    public static double F1(IReadOnlyCollection<FieldScore> rows) => 2.0 * rows.Sum(static r => r.Found) / Math.Max(1, rows.Sum(static r => r.Labelled + r.Read));

    /// <summary>Facts read in fields where the labels have none.</summary>
    public static int Invented(IEnumerable<FieldScore> rows) => rows.Where(static r => r.Labelled == 0).Sum(static r => r.Read);

    private static FieldScore Scalar(string path, JsonNode? label, JsonNode? read, Func<string, string, bool> same)
    {
        var (a, b) = (Text(label), Text(read));
        return new FieldScore(path, a is not null && b is not null && same(a, b) ? 1 : 0, a is null ? 0 : 1, b is null ? 0 : 1);
    }

    private static FieldScore List(string path, JsonNode? labels, JsonNode? read, Func<JsonNode, JsonNode, bool> same, Func<JsonNode, bool>? only)
    {
        var gold = Items(labels, only);
        var rest = Items(read, only);
        var count = rest.Count;
        var found = gold.Count(g => rest.Find(r => same(g, r)) is { } hit && rest.Remove(hit));
        return new FieldScore(path, found, gold.Count, count);
    }

    private static List<JsonNode> Items(JsonNode? list, Func<JsonNode, bool>? only) =>
        [.. (list as JsonArray ?? []).OfType<JsonNode>().Where(n => only is null || only(n))];

    private static bool SameAward(JsonNode a, JsonNode b)
    {
        if (Norm(Text(a["form"])) != Norm(Text(b["form"])) || !Like(a["authority"], b["authority"], 0.5))
        {
            return false;
        }
        var either = (bool?)a["either"] == true;
        return either == ((bool?)b["either"] == true) && (either ? Number(a["maxTotal"]) == Number(b["maxTotal"]) : Numbers.All(n => Number(a[n]) == Number(b[n])));
    }

    private static Func<string, string, bool> Alike(double least) => (a, b) => Likeness(a, b) >= least;

    private static bool Like(JsonNode? a, JsonNode? b, double least) =>
        (Text(a), Text(b)) switch { (null, null) => true, ({ } x, { } y) => Likeness(x, y) >= least, _ => false };

    private static double Likeness(string a, string b)
    {
        if (Norm(a) == Norm(b))
        {
            return 1;
        }
        var x = Words().Matches(Norm(a)!).Select(static m => m.Value).ToList();
        var rest = Words().Matches(Norm(b)!).Select(static m => m.Value).ToList();
        var total = x.Count + rest.Count;
        return total == 0 ? 0 : 2.0 * x.Count(rest.Remove) / total;
    }

    private static JsonNode? At(JsonNode node, string path) => path.Split('.').Aggregate<string, JsonNode?>(node, static (n, name) => n is JsonObject o ? o[name] : null);

    private static string? Text(JsonNode? node) => node is JsonValue ? node.ToString() : null;

    private static decimal? Number(JsonNode? node) => Text(node) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;

    private static string Key(JsonNode? node) => Blanks().Replace(Norm(Text(node)) ?? "", "");

    private static string? Norm(string? text) =>
        text is null ? null : Space().Replace(Marks().Replace(text.Normalize(NormalizationForm.FormC).ToLowerInvariant(), "").Replace('–', '-').Replace('—', '-'), " ").Trim(' ', '.', ';', ':', ',');

    [GeneratedRegex("[“”\"'*_‘’«»]")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"[\s.]")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();
}
