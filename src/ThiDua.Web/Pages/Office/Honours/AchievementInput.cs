using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Records;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Honours;

/// <summary>The form of an achievement, wherever it is typed.</summary>
public sealed record AchievementInput
{
    public uint Version { get; set; }
    public Guid? UnitId { get; set; }
    public AchievementKind? Kind { get; set; }
    public string? Title { get; set; }
    public AchievementLevel? Level { get; set; }
    public DateOnly? StartedOn { get; set; }
    public DateOnly? EndedOn { get; set; }
    public string? RecognisedBy { get; set; }
    public string? RecognitionNumber { get; set; }
    public DateOnly? RecognisedOn { get; set; }
    public IFormFile? RecognitionFile { get; set; }
    public int? RequiredMonths { get; set; }
    public bool RetiresLater { get; set; }
    public string? Note { get; set; }

    public static IReadOnlyList<SelectListItem> Kinds { get; } = Choices.Of<AchievementKind>(k => k.Label(), "Chọn loại thành tích");

    public static IReadOnlyList<SelectListItem> Levels { get; } = Choices.Of<AchievementLevel>(l => l.Label(), "Chọn cấp");

    internal AchievementFields Fields => new()
    {
        Kind = Kind, Title = Title, Level = Level, StartedOn = StartedOn, EndedOn = EndedOn, RecognisedBy = RecognisedBy, RecognitionNumber = RecognitionNumber,
        RecognisedOn = RecognisedOn, RequiredMonths = RequiredMonths, RetiresLater = RetiresLater, Note = Note,
    };

    internal static AchievementInput Of(AchievementDetails details) => new()
    {
        Version = details.Version, UnitId = details.UnitId, Kind = details.Fields.Kind, Title = details.Fields.Title, Level = details.Fields.Level, StartedOn = details.Fields.StartedOn,
        EndedOn = details.Fields.EndedOn, RecognisedBy = details.Fields.RecognisedBy, RecognitionNumber = details.Fields.RecognitionNumber, RecognisedOn = details.Fields.RecognisedOn,
        RequiredMonths = details.Fields.RequiredMonths, RetiresLater = details.Fields.RetiresLater, Note = details.Fields.Note,
    };

    internal async Task<Result<KeptFile>?> KeptAsync(KeepFile keep, Actor actor, CancellationToken ct) =>
        RecognitionFile is not { } file ? null
        : await keep.ExecuteAsync(new IncomingFile(file.FileName, file.Length, file.OpenReadStream, nameof(RecognitionFile)), actor, ct);
}
