using ThiDua.Core.Accounts;
using ThiDua.Web.Tests.Site;

namespace ThiDua.Web.Tests.Everywhere;

/// <summary>Whatever is typed or sent into any form of any page: a Vietnamese sentence, what was typed kept, never a fault of the program.</summary>
public sealed class EveryFormTests(FilledSite site) : IClassFixture<FilledSite>
{
    [Theory]
    [InlineData("quantri", 25)]
    [InlineData("thuky", 4)]
    [InlineData("giamdoc", 2)]
    [InlineData("truongdonvi", 4)]
    [InlineData("ketoan", 1)]
    public async Task Bad_input_never_breaks_a_form(string userName, int fewestForms)
    {
        using var visitor = site.Visit();
        await visitor.SignInAsync(userName, DemoAccounts.Password);
        var sweep = new FormSweep(visitor);
        await sweep.RunAsync();
        sweep.Forms.Count.ShouldBeGreaterThanOrEqualTo(fewestForms, string.Join(", ", sweep.Forms));
        sweep.Faults.ShouldBeEmpty();
    }
}
