using ThiDua.Papers.Reading;

namespace ThiDua.Papers.Tests.Reading;

/// <summary>The labelled plan with two award forms: both ceilings, and a changed figure is read as changed.</summary>
public sealed class LabelledInitiativePlanTests
{
    private const string Joint = "số lượng không quá 10 tập thể, cá nhân";

    [Fact]
    public void Joint_and_separate_ceilings_are_read()
    {
        var facts = PlanReader.Read(PlanText.Of(Text()));
        facts.AwardForms.Select(static a => (a.MaxCollectives, a.MaxIndividuals, a.MaxTotal)).ShouldBe([(null, null, 10), (5, 10, null)]);
        (facts.Period.Start, facts.Criteria.Collective.Count, facts.Criteria.Individual.Count, facts.Assignments.Count, facts.Recipients.Count).ShouldBe(("2024", 1, 1, 4, 7));
    }

    [Fact]
    public void Seven_in_place_of_ten_reads_seven()
    {
        var facts = PlanReader.Read(PlanText.Of(Text().Replace(Joint, Joint.Replace("10", "7", StringComparison.Ordinal), StringComparison.Ordinal)));
        facts.AwardForms[0].MaxTotal.ShouldBe(7);
    }

    [Fact]
    public void A_ceiling_taken_out_is_null()
    {
        var facts = PlanReader.Read(PlanText.Of(Text().Replace(": " + Joint, "", StringComparison.Ordinal)));
        facts.AwardForms.Count.ShouldBe(2);
        facts.AwardForms[0].MaxTotal.ShouldBeNull();
    }

    private static string Text()
    {
        var folder = LabelledPlans.RequireFolder();
        var text = LabelledPlans.Texts(folder).Select(File.ReadAllText).FirstOrDefault(static t => t.Contains(Joint, StringComparison.Ordinal));
        Assert.SkipWhen(text is null, "the labelled plan with a joint ceiling is not there");
        return text!;
    }
}
