using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations.Rules;

namespace ThiDua.Core.Nominations.Proposals;

/// <summary>One line as the review screen shows and posts it.</summary>
public sealed record EditedLine
{
    public int Ordinal { get; init; }
    public SubjectKind? Kind { get; init; }
    public string? Name { get; init; }
    public string? Position { get; init; }
    public string? Unit { get; init; }
    public DateOnly? BirthDate { get; init; }

    /// <summary>"Person:id", "Unit:id", "Group:id", <see cref="New"/>; empty while nobody is chosen.</summary>
    public string? Subject { get; init; }
    public Guid? OfferId { get; init; }
    public string? Achievement { get; init; }
    public LineDecision Decision { get; init; }

    /// <summary>The answer "nobody known: write down somebody new".</summary>
    public const string New = "moi";
}

/// <summary>Writes what was typed into a line and says what is wrong with it. No database.</summary>
internal static class LineEditing
{
    /// <param name="field">Where the line's fields are in the form, e.g. "Lines[3]".</param>
    public static IEnumerable<Refusal> Apply(EditedLine edited, ProposalLine line, SubjectRegister register, IReadOnlySet<Guid> offers, DateOnly today, string field)
    {
        var typed = new Typed();
        var before = SaidSubject.Of(line);
        line.Kind = edited.Kind is { } kind && Enum.IsDefined(kind) ? kind : null;
        line.Name = typed.Optional(edited.Name, $"{field}.{nameof(edited.Name)}", "tên", 200) ?? "";
        line.Position = typed.Optional(edited.Position, $"{field}.{nameof(edited.Position)}", "chức vụ", 300) ?? "";
        line.UnitText = typed.Optional(edited.Unit, $"{field}.{nameof(edited.Unit)}", "đơn vị", 300) ?? "";
        typed.Refuse(DateRules.Birth(edited.BirthDate, $"{field}.{nameof(edited.BirthDate)}", today));
        (line.BirthDate, line.BirthYear) = (edited.BirthDate, edited.BirthDate?.Year ?? (line.BirthDate is null ? line.BirthYear : null));
        typed.Refuse(AchievementText.MustFit(edited.Achievement, $"{field}.{nameof(edited.Achievement)}"));
        line.Achievement = AchievementText.Clean(edited.Achievement);
        line.OfferId = edited.OfferId is { } offer && offers.Contains(offer) ? offer : null;
        Choose(edited, line, before, register);
        line.Decision = Enum.IsDefined(edited.Decision) ? edited.Decision : LineDecision.Open;
        return typed.Refusals;
    }

    /// <summary>A choice holds; a name that was typed anew while the choice was not touched is compared again.</summary>
    private static void Choose(EditedLine edited, ProposalLine line, SaidSubject before, SubjectRegister register)
    {
        var was = ChoiceOf(line);
        if (SaidSubject.Of(line) != before && (edited.Subject ?? "") == was && !line.MakesNew)
        {
            LineProposal.Propose(line, register, ofOutside: false);
            return;
        }

        if (edited.Subject == EditedLine.New)
        {
            line.Mean(null, null, isNew: true);
        }
        else if (edited.Subject?.Split(':') is [var type, var text] && Enum.TryParse<SubjectType>(type, out var kind) && Guid.TryParse(text, out var id)
            && register.ById.TryGetValue(id, out var known) && known.Type == kind && known.IsOfUnit)
        {
            line.Mean(kind, id, isNew: false);
        }
        else
        {
            line.Mean(null, null, isNew: false);
        }
    }

    public static string ChoiceOf(ProposalLine line) =>
        line.MakesNew ? EditedLine.New
        : line.PersonId is { } person ? $"{SubjectType.Person}:{person}"
        : line.SubjectUnitId is { } unit ? $"{SubjectType.Unit}:{unit}"
        : line.GroupId is { } group ? $"{SubjectType.Group}:{group}"
        : "";

    /// <summary>What an accepted line still lacks.</summary>
    public static IEnumerable<Refusal> Lacks(ProposalLine line, SubjectRegister register, string field)
    {
        if (line.SubjectId is null && !line.MakesNew)
        {
            yield return new LineRefused(line.Ordinal, "chưa chọn người, tập thể. Chọn một khả năng, hoặc ghi mới ngoài danh sách.", $"{field}.{nameof(EditedLine.Subject)}");
        }

        if (line.MakesNew && line.Name.Length == 0)
        {
            yield return new LineRefused(line.Ordinal, "ghi mới thì phải có tên.", $"{field}.{nameof(EditedLine.Name)}");
        }

        if (line.MakesNew && line.Kind is null)
        {
            yield return new LineRefused(line.Ordinal, "ghi mới thì phải chọn cá nhân, tập thể hay hộ gia đình.", $"{field}.{nameof(EditedLine.Kind)}");
        }

        if (line.OfferId is null)
        {
            yield return new LineRefused(line.Ordinal, "chọn hình thức khen thưởng đề nghị.", $"{field}.{nameof(EditedLine.OfferId)}");
        }

        if (line.SubjectId is { } subject && register.Taken.ContainsKey(subject))
        {
            yield return new LineRefused(line.Ordinal, $"{line.Name} đã có hồ sơ trong phong trào này. Bỏ dòng, hoặc rút hồ sơ đã có.", $"{field}.{nameof(EditedLine.Subject)}");
        }
    }
}
