using ThiDua.Core.Accounts;
using ThiDua.Web.Tests.Site;

namespace ThiDua.Web.Tests.Everywhere;

/// <summary>Whatever is typed or sent into any form of any page: a Vietnamese sentence, what was typed kept, never a fault of the program.</summary>
public sealed class EveryFormTests(FilledSite site) : IClassFixture<FilledSite>
{
    [Fact]
    public Task Bad_input_never_breaks_a_form_of_the_administrator() => site.SweepAsync("quantri", 25, thorough: true);
}

/// <summary>The same of everybody else, beside it, with fewer inputs: most forms are those of the administrator, met with other rights.</summary>
public sealed class EveryFormOfOthersTests(FilledSite site) : IClassFixture<FilledSite>
{
    [Theory]
    [InlineData("thuky", 4)]
    [InlineData("giamdoc", 2)]
    [InlineData("truongdonvi", 4)]
    [InlineData("ketoan", 1)]
    public Task Bad_input_never_breaks_a_form(string userName, int fewestForms) => site.SweepAsync(userName, fewestForms, thorough: false);
}

internal static class FormSweeps
{
    public static async Task SweepAsync(this TestSite site, string userName, int fewestForms, bool thorough)
    {
        using var visitor = site.Visit();
        await visitor.SignInAsync(userName, DemoAccounts.Password);
        var sweep = new FormSweep(visitor, thorough);
        await sweep.RunAsync();
        sweep.Forms.Count.ShouldBeGreaterThanOrEqualTo(fewestForms, string.Join(", ", sweep.Forms));
        sweep.Faults.ShouldBeEmpty();
    }
}
