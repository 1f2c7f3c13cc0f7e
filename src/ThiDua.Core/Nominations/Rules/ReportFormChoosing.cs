using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations.Rules;

/// <summary>A form with its sections, as a report on screen needs it.</summary>
public sealed record WrittenForm
{
    public required Guid Id { get; init; }

    /// <summary>"Mẫu 08, Nghị định 152/2025/NĐ-CP".</summary>
    public required string Name { get; init; }
    public required string Meaning { get; init; }
    public required ReportPurpose Purpose { get; init; }
    public SubjectKind? SubjectKind { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? To { get; init; }
    public required Certainty Certainty { get; init; }
    public required IReadOnlyList<ReportFormPart> Parts { get; init; }

    public bool Serves(SubjectKind subject) => SubjectKind is null || SubjectKind == subject;
}

/// <param name="FormId">The law's form that the paper names; null when it names none or only in words.</param>
public sealed record PaperOfMovement(Guid? FormId, OwedPaper Paper);

/// <summary>Which form a report is written by: the one the movement names, else the movement form in force.</summary>
public static class ReportFormChoosing
{
    /// <param name="day">
    /// When the dossier was begun. The regime is properly that of the decision's day, which nobody knows yet;
    /// the forms of one purpose share their sections, so a later change of decree loses nothing.
    /// </param>
    /// <param name="simple">The short report's purpose when the dossier takes the simple route: it then overrides what the movement names.</param>
    public static WrittenForm For(
        IEnumerable<PaperOfMovement> papers, IReadOnlyList<WrittenForm> forms, UnitKind unit, SubjectKind subject, DateOnly day, ReportPurpose? simple = null)
    {
        if (simple is { } purpose && forms.Any(form => form.Purpose == purpose && form.Serves(subject)))
        {
            return InForce(forms, subject, day, purpose);
        }

        var named = papers
            .Where(p => p.Paper.Kind == PaperKind.AchievementReport && p.Paper.IsOwedBy(unit) && p.FormId is not null)
            .Select(p => forms.FirstOrDefault(form => form.Id == p.FormId && form.Serves(subject)))
            .FirstOrDefault(form => form is not null);
        return named ?? InForce(forms, subject, day, ReportPurpose.Movement);
    }

    private static WrittenForm InForce(IReadOnlyList<WrittenForm> forms, SubjectKind subject, DateOnly day, ReportPurpose purpose)
    {
        var served = forms.Where(form => form.Purpose == purpose && form.Serves(subject)).OrderByDescending(form => form.From).ToList();
        return served.FirstOrDefault(form => form.From <= day && (form.To is null || form.To >= day)) ?? served[0];
    }
}
