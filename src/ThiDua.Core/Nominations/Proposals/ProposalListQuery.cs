using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations.Proposals;

/// <summary>The lists of a unit, one list to review, and where a dossier came from.</summary>
public sealed class ProposalListQuery(ThiDuaDb db, MovementRulesQuery rules, TimeProvider clock) : IQuery
{
    public const int PageSize = 100;

    /// <summary>Lists read for a unit in a movement, the newest first.</summary>
    public async Task<IReadOnlyList<ProposalListLine>> OfUnitAsync(Guid movementId, Guid unitId, Actor actor, CancellationToken ct)
    {
        var path = await db.Units.AsNoTracking().Where(u => u.Id == unitId).Select(u => u.Path).FirstOrDefaultAsync(ct);
        return path is null || !NominationAccess.MayPropose(actor, path) ? [] : await db.ProposalLists.AsNoTracking()
            .Where(l => l.MovementId == movementId && l.UnitId == unitId)
            .OrderByDescending(l => l.CreatedAt).ThenBy(l => l.Id).Take(PageSize)
            .Select(l => new ProposalListLine(l.Id, l.File.Name, l.State, db.Set<ProposalLine>().Count(p => p.ListId == l.Id), l.Dossiers, l.CreatedAt, l.CreatedBy))
            .ToListAsync(ct);
    }

    /// <summary>Null when there is no such list or the actor may not propose for its unit.</summary>
    /// <param name="only">Just these lines, whatever the filter leaves: those on a screen that was refused.</param>
    public async Task<ProposalReview?> FindAsync(Guid id, LineFilter filter, int page, Actor actor, CancellationToken ct, IReadOnlySet<int>? only = null)
    {
        var list = await db.ProposalLists.AsNoTracking().Include(l => l.Unit).Include(l => l.File).FirstOrDefaultAsync(l => l.Id == id, ct);
        if (list is null || !NominationAccess.MayPropose(actor, list.Unit.Path) || await rules.OfAsync(list.MovementId, ct) is not { } movement)
        {
            return null;
        }

        // The paper itself stays whole; what became a dossier is read as the dossier is (ADR 9).
        var readable = db.NominationsFor(actor);
        var lines = await db.ProposalLines.AsNoTracking()
            .Where(l => l.ListId == id && (l.NominationId == null || readable.Any(n => n.Id == l.NominationId))).OrderBy(l => l.Ordinal).ToListAsync(ct);
        var register = await ProposalDesk.RegisterAsync(db, list, lines, clock.Today(), ct);
        var shared = SharedSubjects(lines);
        var views = lines.ConvertAll(l => ViewOf(l, LineProposal.Judge(l, register, shared), register));
        var shown = views.Where(v => only?.Contains(v.Ordinal) ?? filter switch
        {
            LineFilter.Doubtful => v is { Decision: LineDecision.Open, IsCertain: false },
            LineFilter.Certain => v is { Decision: LineDecision.Open, IsCertain: true },
            LineFilter.Decided => v.Decision is not LineDecision.Open,
            _ => true,
        }).ToList();
        var pages = Math.Max(1, (shown.Count + PageSize - 1) / PageSize);
        var at = Math.Clamp(page, 1, pages);
        return new ProposalReview
        {
            Id = id,
            Version = list.Version,
            State = list.State,
            Movement = movement,
            UnitId = list.UnitId,
            Unit = list.Unit.Name,
            SpeaksForUnit = await DossierDesk.SpeaksForAsync(db, list.Unit.Path, actor, ct),
            FileId = list.FileId,
            FileName = list.File.Name,
            Paper = PaperOf(list),
            Body = list.Body,
            Doubts = list.Doubts,
            Lines = [.. shown.Skip((at - 1) * PageSize).Take(PageSize)],
            Total = lines.Count,
            Doubtful = views.Count(v => v is { Decision: LineDecision.Open, IsCertain: false }),
            Certain = views.Count(v => v is { Decision: LineDecision.Open, IsCertain: true }),
            Accepted = views.Count(v => v.Decision is LineDecision.Accept),
            Skipped = views.Count(v => v.Decision is LineDecision.Skip),
            NewSubjects = views.Count(v => v is { Decision: LineDecision.Accept, Subject: EditedLine.New }),
            Page = at,
            Pages = pages,
            ClosedAt = list.ClosedAt,
            ClosedBy = list.ClosedBy,
        };
    }

    /// <summary>The file that a dossier was made from; null when it was typed in.</summary>
    public Task<DossierOrigin?> OriginAsync(Guid nominationId, CancellationToken ct) =>
        db.ProposalLines.AsNoTracking().Where(l => l.NominationId == nominationId)
            .Select(l => new DossierOrigin(l.ListId, l.List.FileId, l.List.File.Name, l.Place)).FirstOrDefaultAsync(ct);

    internal static HashSet<Guid> SharedSubjects(IEnumerable<ProposalLine> lines) =>
        [.. lines.Where(l => l.Decision is not LineDecision.Skip && l.SubjectId is not null).GroupBy(l => l.SubjectId!.Value).Where(g => g.Count() > 1).Select(g => g.Key)];

    private static string? PaperOf(ProposalList list) =>
        list.PaperSymbol is null ? list.Title : $"Tờ trình số {list.PaperNumber ?? "…"}/{list.PaperSymbol}{(list.PaperDate is { } day ? $" ngày {day.Written()}" : "")}";

    private static LineView ViewOf(ProposalLine line, LineJudgement judgement, SubjectRegister register) => new()
    {
        Ordinal = line.Ordinal,
        Place = line.Place,
        Source = line.Source,
        Kind = line.Kind,
        Name = line.Name,
        Position = line.Position,
        Unit = line.UnitText,
        BirthDate = line.BirthDate,
        BirthYear = line.BirthYear,
        AwardText = line.AwardText,
        OfferId = line.OfferId,
        Achievement = line.Achievement,
        Subject = LineEditing.ChoiceOf(line),
        Decision = line.Decision,
        IsCertain = judgement.IsCertain,
        Doubts = judgement.Doubts,
        NominationId = line.NominationId ?? (line.SubjectId is { } subject && register.Taken.TryGetValue(subject, out var taken) ? taken : null),
        Candidates = [.. Choices(line, judgement, register)],
    };

    private static IEnumerable<LineCandidate> Choices(ProposalLine line, LineJudgement judgement, SubjectRegister register)
    {
        foreach (var found in judgement.Candidates)
        {
            yield return new LineCandidate($"{found.Subject.Type}:{found.Subject.Id}", found.Subject.Name, found.Subject.Title, found.Reason, found.Subject.IsOfUnit);
        }

        // Chosen before the name was typed anew: the choice must stay visible.
        if (line.SubjectId is { } id && judgement.Candidates.All(c => c.Subject.Id != id) && register.ById.TryGetValue(id, out var chosen))
        {
            yield return new LineCandidate(LineEditing.ChoiceOf(line), chosen.Name, chosen.Title, "đã chọn", chosen.IsOfUnit);
        }
    }
}
