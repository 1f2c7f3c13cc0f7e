using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records.Packs;

namespace ThiDua.Core.Nominations.Chase;

/// <summary>Reminder letters of a movement: issued ones as they went out, drafts as they would be written now.</summary>
public sealed class ReminderPack(ReminderLetterQuery letters) : IPackSource
{
    public async Task<PackShelf> ShelfAsync(PackAbout about, Actor actor, CancellationToken ct)
    {
        if (about.SessionId is not null)
        {
            return PackShelf.Empty;
        }

        var rows = await letters.RowsAsync(about.MovementId, actor, ct);
        return new PackShelf(
            [.. rows.Select(l => Paper(l, actor))],
            [.. rows.Where(l => l.State is ReminderLetterState.Draft).Select(l => new PackGap(
                PackStep.Guidance, $"Công văn đôn đốc: {l.Abstract}", "Công văn còn là dự thảo, chưa có số và ngày.", $"/don-doc/cong-van/{l.Id}", "Ban hành công văn"))]);
    }

    private PackPaper Paper(ReminderLetterRow letter, Actor actor) => new()
    {
        Step = PackStep.Guidance, Kind = "Công văn đôn đốc", Number = letter.Number, Symbol = letter.Symbol, On = letter.IssuedOn, Abstract = letter.Abstract,
        Standing = letter.FileId is null ? PackStanding.Draft : PackStanding.Issued,
        FileName = ReminderLetterPaper.FileName(letter.Number, letter.Symbol),
        Content = letter.FileId is { } file ? new PackContent.Kept(file) : new PackContent.Written(async ct => (await letters.PaperAsync(letter.Id, actor, ct))?.Docx()),
    };
}
