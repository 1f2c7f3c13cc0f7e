using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils;

internal static class CouncilPapers
{
    public static void KeepAsPaper(this ThiDuaDb db, Guid movementId, IssuedPaperKind kind, Guid aboutId, Guid fileId, DateTimeOffset at, Actor actor) =>
        db.IssuedPapers.Add(new IssuedPaper
        {
            Id = Guid.CreateVersion7(), MovementId = movementId, Kind = kind, AboutId = aboutId, FileId = fileId, IssuedAt = at, IssuedBy = actor.Name,
        });
}
