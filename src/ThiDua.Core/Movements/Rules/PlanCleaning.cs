namespace ThiDua.Core.Movements.Rules;

/// <summary>Cleans every text of a plan before it is judged and written.</summary>
internal static class PlanCleaning
{
    public static MovementPlan Cleaned(this MovementPlan plan) => plan with
    {
        Title = Wording.Line(plan.Title),
        Name = Wording.Line(plan.Name),
        PlanNumber = Wording.Line(plan.PlanNumber),
        PlanSymbol = Wording.Line(plan.PlanSymbol),
        PlanDateText = Wording.Line(plan.PlanDateText),
        ParentPlan = Wording.Line(plan.ParentPlan),
        PeriodText = Wording.Line(plan.PeriodText),
        Theme = Wording.Line(plan.Theme),
        Slogan = Wording.Line(plan.Slogan),
        SloganDisplay = Wording.Line(plan.SloganDisplay),
        Scope = Wording.Lines(plan.Scope),
        Audience = Wording.Lines(plan.Audience),
        SignerPrefix = Wording.Line(plan.SignerPrefix),
        SignerPosition = Wording.Line(plan.SignerPosition),
        SignerName = Wording.Line(plan.SignerName),
        LegalBases = [.. plan.LegalBases.Select(b => b with { Text = Wording.Line(b.Text) })],
        Criteria = [.. plan.Criteria.Select(c => c with { Text = Wording.Lines(c.Text) })],
        AwardOffers = [.. plan.AwardOffers.Select(o => o with { AwardCode = Wording.Line(o.AwardCode), Authority = Wording.Line(o.Authority), Text = Wording.Line(o.Text), ParticipationSource = Wording.Line(o.ParticipationSource), PerUnitKinds = [.. (o.PerUnitKinds ?? []).Distinct().Order()] })],
        Papers = [.. plan.Papers.Select(Cleaned)],
        Deadlines = [.. plan.Deadlines.Select(Cleaned)],
        Targets = [.. plan.Targets.Select(t => t with { Text = Wording.Line(t.Text), UnitOfMeasure = Wording.Line(t.UnitOfMeasure) })],
        Assignments = [.. plan.Assignments.Select(a => a with { Task = Wording.Lines(a.Task), Assignee = Wording.Line(a.Assignee), DueText = Wording.Line(a.DueText) })],
        Recipients = [.. plan.Recipients.Select(r => r with { Name = Wording.Line(r.Name), Purpose = Wording.Line(r.Purpose) })],
    };

    /// <summary>For readings: a row that came out without its text is no row.</summary>
    public static MovementPlan WithoutBlankRows(this MovementPlan plan) => plan with
    {
        LegalBases = [.. plan.LegalBases.Where(b => b.Text is not null)],
        Criteria = [.. plan.Criteria.Where(c => c.Text is not null)],
        AwardOffers = [.. plan.AwardOffers.Where(o => o.Authority is not null)],
        Papers = [.. plan.Papers.Where(p => p.Name is not null)],
        Deadlines = [.. plan.Deadlines.Where(d => d.What is not null)],
        Targets = [.. plan.Targets.Where(t => t.Text is not null)],
        Assignments = [.. plan.Assignments.Where(a => a.Task is not null)],
        Recipients = [.. plan.Recipients.Where(r => r.Name is not null)],
    };

    public static RequiredPaperPart Cleaned(RequiredPaperPart paper) =>
        paper with { Name = Wording.Line(paper.Name), FormText = Wording.Line(paper.FormText), UnitKinds = [.. (paper.UnitKinds ?? []).Distinct().Order()] };

    public static DeadlinePart Cleaned(DeadlinePart deadline) =>
        deadline with { What = Wording.Line(deadline.What), Who = Wording.Line(deadline.Who), Wording = Wording.Line(deadline.Wording) };
}
