using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Councils;

/// <summary>Writes a council's paper to bytes and keeps them: what is read later is what was issued.</summary>
public sealed class KeepCouncilPaper(KeepFile keep) : IOperation
{
    public async Task<Result<KeptFile>> AsDocxAsync(Paper paper, string name, Actor actor, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        DocxWriter.Write(paper, bytes);
        return await keep.ExecuteAsync(new IncomingFile(name, bytes.Length, () => new MemoryStream(bytes.ToArray())), actor, ct);
    }
}

internal static class CouncilPapers
{
    public static void KeepAsPaper(this ThiDuaDb db, Guid movementId, IssuedPaperKind kind, Guid aboutId, Guid fileId, DateTimeOffset at, Actor actor) =>
        db.IssuedPapers.Add(new IssuedPaper
        {
            Id = Guid.CreateVersion7(), MovementId = movementId, Kind = kind, AboutId = aboutId, FileId = fileId, IssuedAt = at, IssuedBy = actor.Name,
        });
}
