namespace ThiDua.Core.Movements.Rules;

/// <summary>Cleans every text of a plan before it is judged and written.</summary>
internal static class PlanCleaning
{
    public static MovementPlan Cleaned(this MovementPlan plan) => plan with
    {
        Title = Typed.Line(plan.Title),
        Name = Typed.Line(plan.Name),
        PlanNumber = Typed.Line(plan.PlanNumber),
        PlanSymbol = Typed.Line(plan.PlanSymbol),
        PlanDateText = Typed.Line(plan.PlanDateText),
        ParentPlan = Typed.Line(plan.ParentPlan),
        PeriodText = Typed.Line(plan.PeriodText),
        Theme = Typed.Line(plan.Theme),
        Slogan = Typed.Line(plan.Slogan),
        SloganDisplay = Typed.Line(plan.SloganDisplay),
        Scope = Typed.Lines(plan.Scope),
        Audience = Typed.Lines(plan.Audience),
        SignerPrefix = Typed.Line(plan.SignerPrefix),
        SignerPosition = Typed.Line(plan.SignerPosition),
        SignerName = Typed.Line(plan.SignerName),
        LegalBases = [.. plan.LegalBases.Select(b => b with { Text = Typed.Line(b.Text) })],
        Criteria = [.. plan.Criteria.Select(c => c with { Text = Typed.Lines(c.Text) })],
        AwardOffers = [.. plan.AwardOffers.Select(o => o with { AwardCode = Typed.Line(o.AwardCode), Authority = Typed.Line(o.Authority), Text = Typed.Line(o.Text) })],
        Papers = [.. plan.Papers.Select(Cleaned)],
        Deadlines = [.. plan.Deadlines.Select(Cleaned)],
        Targets = [.. plan.Targets.Select(t => t with { Text = Typed.Line(t.Text), UnitOfMeasure = Typed.Line(t.UnitOfMeasure) })],
        Assignments = [.. plan.Assignments.Select(a => a with { Task = Typed.Lines(a.Task), Assignee = Typed.Line(a.Assignee), DueText = Typed.Line(a.DueText) })],
        Recipients = [.. plan.Recipients.Select(r => r with { Name = Typed.Line(r.Name), Purpose = Typed.Line(r.Purpose) })],
    };

    public static RequiredPaperPart Cleaned(RequiredPaperPart paper) =>
        paper with { Name = Typed.Line(paper.Name), FormText = Typed.Line(paper.FormText), UnitKinds = [.. (paper.UnitKinds ?? []).Distinct().Order()] };

    public static DeadlinePart Cleaned(DeadlinePart deadline) =>
        deadline with { What = Typed.Line(deadline.What), Who = Typed.Line(deadline.Who), Wording = Typed.Line(deadline.Wording) };
}
