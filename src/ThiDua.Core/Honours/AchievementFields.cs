using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations.Rules;

namespace ThiDua.Core.Honours;

/// <summary>What the form of an achievement holds, typed.</summary>
public sealed record AchievementFields
{
    public AchievementKind? Kind { get; init; }
    public string? Title { get; init; }
    public AchievementLevel? Level { get; init; }
    public DateOnly? StartedOn { get; init; }
    public DateOnly? EndedOn { get; init; }
    public string? RecognisedBy { get; init; }
    public string? RecognitionNumber { get; init; }
    public DateOnly? RecognisedOn { get; init; }

    /// <summary>A file that KeepFile took; null keeps what is there.</summary>
    public Guid? RecognitionFileId { get; init; }
    public int? RequiredMonths { get; init; }
    public bool RetiresLater { get; init; }
    public string? Note { get; init; }

    internal CleanAchievement Cleaned(Typed typed, DateOnly today)
    {
        var clean = new CleanAchievement(
            Kind ?? AchievementKind.AnnualWork,
            typed.Text(Title, nameof(Title), "tên thành tích", 500),
            Level ?? AchievementLevel.Base,
            StartedOn ?? today,
            EndedOn ?? StartedOn ?? today,
            typed.Optional(RecognisedBy, nameof(RecognisedBy), "cơ quan công nhận", 200),
            typed.Optional(RecognitionNumber, nameof(RecognitionNumber), "số văn bản công nhận", 50),
            RecognisedOn,
            RecognitionFileId,
            Kind is AchievementKind.Contribution ? RequiredMonths : null,
            Kind is AchievementKind.Contribution && RetiresLater,
            typed.Optional(Note, nameof(Note), "ghi chú", 2000) ?? "");
        typed.Refuse(Kind is { } kind && Enum.IsDefined(kind) ? null : new InvalidField(nameof(Kind), "Chọn loại thành tích."));
        typed.Refuse(Level is { } level && Enum.IsDefined(level) ? null : new InvalidField(nameof(Level), "Chọn cấp công nhận hoặc phạm vi ảnh hưởng."));
        typed.Refuse(DateRules.Effective(StartedOn, nameof(StartedOn), today));
        typed.Refuse(EndedOn is null ? new InvalidField(nameof(EndedOn), "Nhập ngày kết thúc theo dạng ngày/tháng/năm.") : DateRules.Span(StartedOn, EndedOn, nameof(EndedOn)));
        typed.Refuse(RecognisedOn is null ? null : DateRules.Effective(RecognisedOn, nameof(RecognisedOn), today));
        typed.Refuse(RecognisedOn > today ? new InvalidField(nameof(RecognisedOn), "Ngày công nhận chưa đến. Kiểm tra lại ngày.") : null);
        typed.Refuse(clean.RequiredMonths is < 1 or > 720 ? new InvalidField(nameof(RequiredMonths), "Nhập số tháng từ 1 đến 720.") : null);
        return clean;
    }
}

internal sealed record CleanAchievement(
    AchievementKind Kind, string Title, AchievementLevel Level, DateOnly StartedOn, DateOnly EndedOn, string? RecognisedBy, string? RecognitionNumber, DateOnly? RecognisedOn,
    Guid? RecognitionFileId, int? RequiredMonths, bool RetiresLater, string Note)
{
    public Achievement NewRow(Guid unitId, DateTimeOffset at, string by)
    {
        var row = new Achievement
        {
            Id = Guid.CreateVersion7(), UnitId = unitId, Kind = Kind, Title = Title, Level = Level, StartedOn = StartedOn, EndedOn = EndedOn, CreatedAt = at, CreatedBy = by,
        };
        CopyTo(row);
        return row;
    }

    public void CopyTo(Achievement row)
    {
        (row.Kind, row.Title, row.Level, row.StartedOn, row.EndedOn) = (Kind, Title, Level, StartedOn, EndedOn);
        (row.RecognisedBy, row.RecognitionNumber, row.RecognisedOn) = (RecognisedBy, RecognitionNumber, RecognisedOn);
        (row.RequiredMonths, row.RetiresLater, row.Note) = (RequiredMonths, RetiresLater, Note);
        row.RecognitionFileId = RecognitionFileId ?? row.RecognitionFileId;
    }
}
