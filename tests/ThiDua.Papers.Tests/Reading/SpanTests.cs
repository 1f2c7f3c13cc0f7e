using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ThiDua.Papers.Reading;

namespace ThiDua.Papers.Tests.Reading;

public sealed partial class SpanTests
{
    public static IEnumerable<TheoryDataRow<string>> Names => Fixture.Names.Select(static n => new TheoryDataRow<string>(n));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_span_holds_exactly_the_value_that_it_explains(string name) => Check(Fixture.Text(name), name);

    [Fact]
    public void Every_span_of_the_labelled_plans_holds_its_value()
    {
        foreach (var file in LabelledPlans.Texts(LabelledPlans.RequireFolder()))
        {
            Check(PlanText.Of(File.ReadAllText(file)), Path.GetFileName(file));
        }
    }

    [Fact]
    public void Spans_count_in_the_text_as_read_even_where_letters_were_composed()
    {
        var text = PlanText.Of("KẾ HOẠCH\n\nPhát động thi đua\n\nI. MỤC ĐÍCH\n\nTốt.\n".Normalize(System.Text.NormalizationForm.FormD));
        var facts = PlanReader.Read(text);
        facts.Title.ShouldBe("Phát động thi đua");
        var span = facts.Spans["/title"];
        text.Value[span[0]..span[1]].Normalize().ShouldBe("Phát động thi đua");
    }

    private static void Check(PlanText text, string name)
    {
        var facts = PlanReader.Read(text);
        using var json = JsonDocument.Parse(PlanJson.Serialize(facts));
        facts.Spans.ShouldNotBeEmpty();
        foreach (var (path, span) in facts.Spans)
        {
            var value = Resolve(json.RootElement, path);
            if (value is null || path == "/documentType")
            {
                continue;
            }
            Joined(text.Value[span[0]..span[1]]).ShouldBe(value, $"{name}{path}");
        }
    }

    /// <summary>The wording at a path: the value, or the words that an object was read from.</summary>
    private static string? Resolve(JsonElement element, string path)
    {
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            element = element.ValueKind == JsonValueKind.Array ? element[int.Parse(part, CultureInfo.InvariantCulture)] : element.GetProperty(part);
        }
        if (element.ValueKind == JsonValueKind.Number)
        {
            return null;
        }
        if (element.ValueKind == JsonValueKind.String)
        {
            return element.GetString();
        }
        string[] words = ["text", "raw", "task", "title"];
        return words.Where(w => element.TryGetProperty(w, out _)).Select(w => element.GetProperty(w).GetString()).First();
    }

    private static string Joined(string raw) => Blanks().Replace(PageNumber().Replace(raw.Replace("*", "", StringComparison.Ordinal).Replace('|', ' '), " "), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\n\s*\d{1,3}\s*\n")]
    private static partial Regex PageNumber();
}
