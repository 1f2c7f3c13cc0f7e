using System.Text.Json.Nodes;
using ThiDua.Papers.Reading;

namespace ThiDua.Papers.Tests.Reading;

/// <summary>Whole invented plans with labels: provinces, districts, communes, ministries, schools, hospitals, unions, party committees, a company, a cluster of communes; 2010-2026; as text of many layouts, as .docx and as .pdf.</summary>
public sealed class LabelledFixtureTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Reading", "Labelled");

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder, "*.facts.json").Select(static f => Path.GetFileName(f)[..^".facts.json".Length]).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_labelled_plan_is_read(string name)
    {
        var rows = await ScoreAsync(name);
        FactScore.F1(rows).ShouldBeGreaterThanOrEqualTo(0.92, Told(rows));
    }

    [Fact]
    public async Task All_labelled_plans_together_score_0_97_and_hardly_a_fact_is_invented()
    {
        var all = new List<List<FieldScore>>();
        foreach (var name in Names)
        {
            all.Add(await ScoreAsync(name.Data));
        }
        FactScore.F1([.. all.SelectMany(static r => r)]).ShouldBeGreaterThanOrEqualTo(0.97);
        all.Sum(FactScore.Invented).ShouldBeLessThanOrEqualTo(1);
    }

    private static async Task<List<FieldScore>> ScoreAsync(string name)
    {
        var labels = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, name + ".facts.json"), TestContext.Current.CancellationToken))!;
        var path = ((string[])[".txt", ".docx", ".pdf"]).Select(e => Path.Combine(Folder, name + e)).First(File.Exists);
        await using var file = File.OpenRead(path);
        var reading = (await PlanFile.ReadAsync(file, Path.GetFileName(path), TestContext.Current.CancellationToken)).ShouldBeOfType<PlanReading>();
        return FactScore.Of(labels, JsonNode.Parse(PlanJson.Serialize(reading.Facts))!);
    }

    private static string Told(IEnumerable<FieldScore> rows) =>
        string.Join('\n', rows.Where(static r => r.Found < r.Labelled || r.Found < r.Read).Select(static r => $"{r.Field}: found {r.Found} of {r.Labelled}, read {r.Read}"));
}
