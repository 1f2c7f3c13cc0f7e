using System.Text.Json.Nodes;
using ThiDua.Papers.Reading;

namespace ThiDua.Papers.Tests.Reading;

/// <summary>Whole invented plans with labels: provinces, districts, communes, ministries, schools, hospitals, unions, party committees, a company; 2013-2025; ten layouts.</summary>
public sealed class LabelledFixtureTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Reading", "Labelled");

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder, "*.facts.json").Select(static f => Path.GetFileName(f)[..^".facts.json".Length]).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_labelled_plan_is_read(string name)
    {
        var rows = Score(name);
        FactScore.F1(rows).ShouldBeGreaterThanOrEqualTo(0.94, Told(rows));
    }

    [Fact]
    public void All_labelled_plans_together_score_0_97_and_hardly_a_fact_is_invented()
    {
        var all = Names.Select(static n => Score(n.Data)).ToList();
        FactScore.F1([.. all.SelectMany(static r => r)]).ShouldBeGreaterThanOrEqualTo(0.97);
        all.Sum(FactScore.Invented).ShouldBeLessThanOrEqualTo(1);
    }

    private static List<FieldScore> Score(string name)
    {
        var read = JsonNode.Parse(PlanJson.Serialize(PlanReader.Read(PlanText.Of(File.ReadAllText(Path.Combine(Folder, name + ".txt"))))))!;
        return FactScore.Of(JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name + ".facts.json")))!, read);
    }

    private static string Told(IEnumerable<FieldScore> rows) =>
        string.Join('\n', rows.Where(static r => r.Found < r.Labelled || r.Found < r.Read).Select(static r => $"{r.Field}: found {r.Found} of {r.Labelled}, read {r.Read}"));
}
