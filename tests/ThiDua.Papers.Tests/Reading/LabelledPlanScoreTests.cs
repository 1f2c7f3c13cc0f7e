using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using ThiDua.Papers.Reading;

namespace ThiDua.Papers.Tests.Reading;

public sealed partial class LabelledPlanScoreTests
{
    [Fact]
    public async Task Labelled_plans_score_at_least_0_9_and_invent_nothing()
    {
        var folder = LabelledPlans.RequireFolder();
        var work = Directory.CreateTempSubdirectory("thidua-score-");
        try
        {
            var arguments = new List<string> { Path.Combine(folder, "score.py") };
            foreach (var text in LabelledPlans.Texts(folder))
            {
                var read = Path.Combine(work.FullName, Path.GetFileNameWithoutExtension(text) + ".json");
                var plan = PlanText.Of(await File.ReadAllTextAsync(text, TestContext.Current.CancellationToken));
                await File.WriteAllTextAsync(read, PlanJson.Serialize(PlanReader.Read(plan)), TestContext.Current.CancellationToken);
                arguments.Add(Path.ChangeExtension(text, ".facts.json"));
                arguments.Add(read);
            }
            var output = await ScoreAsync(arguments);
            TestContext.Current.TestOutputHelper?.WriteLine(output);
            var match = Total().Match(output);
            double.Parse(match.Groups["f1"].Value, CultureInfo.InvariantCulture).ShouldBeGreaterThanOrEqualTo(0.9, output);
            match.Groups["invented"].Value.ShouldBe("0", output);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static async Task<string> ScoreAsync(IEnumerable<string> arguments)
    {
        using var process = new Process { StartInfo = new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true } };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            Assert.Skip("python3 is not installed");
        }
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }

    [GeneratedRegex(@"all: F1 (?<f1>[\d.]+).*invented where empty (?<invented>\d+)")]
    private static partial Regex Total();
}
