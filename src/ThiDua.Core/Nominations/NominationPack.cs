using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations.Opinions;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records.Packs;

namespace ThiDua.Core.Nominations;

/// <summary>What the units sent: papers of the batch, then of each dossier; and the questions put to other bodies with their answers.</summary>
public sealed class NominationPack(ThiDuaDb db) : IPackSource
{
    public async Task<PackShelf> ShelfAsync(PackAbout about, Actor actor, CancellationToken ct)
    {
        var papers = await PapersAsync(about.MovementId, actor, ct);
        papers.AddRange(await OpinionsAsync(about.MovementId, actor, ct));
        return new PackShelf(papers, about.SessionId is null ? await GapsAsync(about.MovementId, actor, ct) : []);
    }

    private async Task<List<PackPaper>> PapersAsync(Guid movementId, Actor actor, CancellationToken ct)
    {
        var scopes = actor.PatternsFor(Permission.ReadNominations);
        var readable = db.NominationsFor(actor);
        var own = actor.Can(Permission.WriteOwnReport) ? actor.PersonId : null;
        var rows = await db.NominationPapers.AsNoTracking()
            .Where(p => p.Batch.MovementId == movementId
                && (p.NominationId == null || (p.Nomination!.State != NominationState.Withdrawn && readable.Any(n => n.Id == p.NominationId)))
                && (scopes.Any(s => EF.Functions.Like(p.Batch.Unit.Path, s)) || (own != null && p.Nomination != null && p.Nomination.PersonId == own)))
            .OrderBy(p => p.Batch.Unit.ProtocolOrder).ThenBy(p => p.AddedAt)
            .Select(p => new { p.Title, p.FileId, p.File.Name, p.AddedAt, Unit = p.Batch.Unit.Name, Subject = p.Nomination == null ? null : p.Nomination.SubjectName })
            .ToListAsync(ct);
        return [.. rows.Select(p => new PackPaper
        {
            Step = PackStep.Dossiers, Folders = p.Subject is null ? [p.Unit] : [p.Unit, p.Subject], Kind = p.Title, On = VietnamTime.DayOf(p.AddedAt),
            Abstract = p.Subject is null ? p.Unit : $"{p.Subject}, {p.Unit}", Standing = PackStanding.Received,
            FileName = FileNames.OfFile(p.Name), Content = new PackContent.Kept(p.FileId),
        })];
    }

    private async Task<IEnumerable<PackPaper>> OpinionsAsync(Guid movementId, Actor actor, CancellationToken ct)
    {
        var rows = await OpinionAccess.Within(db, actor).AsNoTracking().Where(q => q.MovementId == movementId).OrderBy(q => q.AskedOn)
            .Select(q => new { q.Number, q.Symbol, q.AskedOn, q.BodyName, q.Question, q.LetterFileId, Letter = q.LetterFile.Name, q.AnswerNumber, q.AnsweredOn, q.AnswerFileId, Answer = q.AnswerFile == null ? null : q.AnswerFile.Name })
            .ToListAsync(ct);
        return rows.SelectMany(q => new[]
        {
            new PackPaper
            {
                Step = PackStep.Summary, Folders = ["Hiệp y", q.BodyName], Kind = "Công văn xin ý kiến", Number = q.Number, Symbol = q.Symbol, On = q.AskedOn, Abstract = $"Xin ý kiến {q.BodyName}",
                Standing = PackStanding.Issued, FileName = FileNames.OfFile(q.Letter), Content = new PackContent.Kept(q.LetterFileId),
            },
        }.Concat(q.AnswerFileId is not { } answer ? [] : new[]
        {
            new PackPaper
            {
                Step = PackStep.Summary, Folders = ["Hiệp y", q.BodyName], Kind = "Văn bản trả lời", Number = q.AnswerNumber, On = q.AnsweredOn, Abstract = $"{q.BodyName} trả lời",
                Standing = PackStanding.Received, FileName = FileNames.OfFile(q.Answer!), Content = new PackContent.Kept(answer),
            },
        }));
    }

    private async Task<IReadOnlyList<PackGap>> GapsAsync(Guid movementId, Actor actor, CancellationToken ct)
    {
        var scopes = actor.PatternsFor(Permission.CheckNominations);
        if (scopes.Length == 0)
        {
            return [];
        }

        // A unit that was asked and has not answered; no answer after the deadline means that it has nothing to propose.
        var silent = await db.InvitedUnits.AsNoTracking()
            .Where(i => i.MovementId == movementId && i.Movement.State == MovementState.Launched && scopes.Any(s => EF.Functions.Like(i.Unit.Path, s))
                && !db.Set<NominationBatch>().Any(b => b.MovementId == movementId && b.UnitId == i.UnitId && b.State != BatchState.Draft))
            .OrderBy(i => i.Unit.ProtocolOrder).ThenBy(i => i.Unit.Name).Select(i => i.Unit.Name).ToListAsync(ct);
        return silent.Count == 0 ? []
            : [new PackGap(PackStep.Dossiers, $"Hồ sơ của {silent.Count} đơn vị", $"Chưa gửi: {string.Join(", ", silent.Take(5))}{(silent.Count > 5 ? " và các đơn vị khác" : "")}.", $"/phong-trao/{movementId}/don-doc", "Đôn đốc")];
    }
}
