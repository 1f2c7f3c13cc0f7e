using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations.Guards;

namespace ThiDua.Core.Tests.Nominations.Guards;

/// <summary>Every guard has a dossier that passes, one that fails and one at the boundary; docs/guards.md lists them as they are.</summary>
public sealed class GuardDocTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    // Set to write docs/guards.md anew after a guard or a test was added.
    private const string WriteVariable = "THIDUA_WRITE_DOCS";

    private static readonly ILookup<(Guard, GuardCase), string> Cases = typeof(GuardDocTests).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods().SelectMany(method => method.GetCustomAttributes<GuardCaseAttribute>().Select(a => (a.Guard, a.Case, Name: $"{type.Name}.{method.Name}"))))
        .OrderBy(c => c.Name, StringComparer.Ordinal)
        .ToLookup(c => (c.Guard, c.Case), c => c.Name);

    [Fact]
    public void Every_guard_asked_of_dossiers_has_a_case_that_passes_one_that_fails_and_one_at_the_boundary() =>
        GuardTable.OnDossiers.SelectMany(e => Enum.GetValues<GuardCase>().Where(kind => !Cases[(e.Guard, kind)].Any()).Select(kind => $"{e.Guard}: {kind}")).ShouldBeEmpty();

    [Fact]
    public async Task The_table_in_the_documents_is_the_one_of_the_code()
    {
        await using var office = new TestOffice(database, new DateOnly(2026, 6, 1));
        var written = await WrittenAsync(office);
        var file = Path.Combine(Root(), "docs", "guards.md");
        if (Environment.GetEnvironmentVariable(WriteVariable) is not null)
        {
            await File.WriteAllTextAsync(file, written, TestContext.Current.CancellationToken);
        }

        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n")
            .ShouldBe(written, $"Run once with {WriteVariable}=1 and read the change.");
    }

    private static async Task<string> WrittenAsync(TestOffice office)
    {
        var guards = await office.WithDbAsync(db => db.Guards.OrderBy(g => g.Ordinal).ToListAsync());
        var rules = (await office.RunAsync<GuardRulesQuery, IReadOnlyList<GuardRule>>(q => q.AllAsync(default))).ToLookup(r => r.Guard);
        var text = new StringBuilder(
            """
            # Guards: rules between a dossier and an award

            Written by `GuardDocTests` from the rows of `law.guard_rule` and the tests; do not edit by hand. "To check" marks a row that nobody
            has compared with its text: what it finds wrong asks for a named confirmation instead of blocking.

            ## Rules by date

            | No. | Rule | From | To | Severity | Limit | Source | Certainty |
            | --- | --- | --- | --- | --- | --- | --- | --- |

            """);
        foreach (var (guard, rule) in guards.SelectMany(g => rules[g.Code].Select(r => (g, r))))
        {
            var limit = rule.Limit is { } value ? $"{value:0} {rule.LimitUnit!.Value.Label()}" : "";
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {guard.Number} | {guard.Name} | {rule.ValidFrom:yyyy-MM-dd} | {rule.ValidTo:yyyy-MM-dd} | {rule.Severity} | {limit} | {rule.Citation} | {(rule.Certainty.IsRecalled() ? "to check" : rule.Certainty)} |\n");
        }

        text.Append("\n## Tests\n\n| No. | Guard | Passes | Fails | Boundary |\n| --- | --- | --- | --- | --- |\n");
        foreach (var guard in guards)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {guard.Number} | {guard.Code} | {Names(guard.Code, GuardCase.Passes)} | {Names(guard.Code, GuardCase.Fails)} | {Names(guard.Code, GuardCase.Boundary)} |\n");
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private static string Names(Guard guard, GuardCase kind) => string.Join("<br>", Cases[(guard, kind)].Select(name => $"`{name}`"));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ThiDua.slnx")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
