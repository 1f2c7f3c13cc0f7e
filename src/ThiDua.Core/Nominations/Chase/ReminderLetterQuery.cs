using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;
using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;

namespace ThiDua.Core.Nominations.Chase;

/// <summary>Reminder letters, for the officer who wrote them and the clerk of records who numbers them.</summary>
public sealed class ReminderLetterQuery(ThiDuaDb db, HouseStyleQuery styles) : IQuery
{
    private const int Most = 100;

    public async Task<IReadOnlyList<ReminderLetterRow>> RowsAsync(Guid? movementId, Actor actor, CancellationToken ct)
    {
        if (!await MayReadAsync(actor, ct))
        {
            return [];
        }

        return await db.ReminderLetters.AsNoTracking()
            .Where(l => l.State != ReminderLetterState.Cancelled && (movementId == null || l.MovementId == movementId))
            .OrderByDescending(l => l.CreatedAt).ThenBy(l => l.Id).Take(Most)
            .Select(l => new ReminderLetterRow(
                l.Id, l.State, l.Number, l.Symbol, l.IssuedOn, l.Abstract, db.Set<Reminder>().Where(r => r.LetterId == l.Id).Select(r => r.UnitId).Distinct().Count(),
                l.CreatedAt, l.CreatedBy, l.FileId))
            .ToListAsync(ct);
    }

    public async Task<ReminderLetterPage?> FindAsync(Guid id, Actor actor, CancellationToken ct)
    {
        if (!await MayReadAsync(actor, ct))
        {
            return null;
        }

        var letter = await db.ReminderLetters.AsNoTracking().Include(l => l.Agency).ThenInclude(a => a.StandingUnit).SingleOrDefaultAsync(l => l.Id == id, ct);
        if (letter is null)
        {
            return null;
        }

        var facts = ReminderLetterPaper.FactsOf(letter);
        var root = (await Scopes.RootPathAsync(db, ct))!;
        return new ReminderLetterPage
        {
            Id = letter.Id,
            Version = letter.Version,
            MovementId = letter.MovementId,
            State = letter.State,
            Reference = letter.Number is { } number ? $"{number.PadLeft(2, '0')}/{letter.Symbol}" : null,
            Symbol = letter.Symbol,
            IssuedOn = letter.IssuedOn,
            Abstract = letter.Abstract,
            Addressees = facts.Addressees,
            FileId = letter.FileId,
            MayIssue = letter.State is ReminderLetterState.Draft && actor.Can(Permission.RecordIssue, root),
            MayCancel = letter.State is ReminderLetterState.Draft && actor.Can(Permission.CheckNominations, root),
        };
    }

    /// <summary>The draft; of an issued letter the file that was kept is the paper.</summary>
    public async Task<StyledPaper?> PaperAsync(Guid id, Actor actor, CancellationToken ct)
    {
        if (!await MayReadAsync(actor, ct))
        {
            return null;
        }

        var letter = await db.ReminderLetters.AsNoTracking().Include(l => l.Agency).ThenInclude(a => a.StandingUnit).SingleOrDefaultAsync(l => l.Id == id, ct);
        if (letter is null)
        {
            return null;
        }

        var (style, facts) = (await styles.OfAsync(ReminderWording.Paper.Code, ct), ReminderLetterPaper.FactsOf(letter));
        var paper = ReminderLetterPaper.Of(facts, style.Words);
        return new StyledPaper(style, letter.State is ReminderLetterState.Issued ? paper : paper.AsDraft(), ReminderLetterPaper.Stem(facts));
    }

    private async Task<bool> MayReadAsync(Actor actor, CancellationToken ct) =>
        await Scopes.RootPathAsync(db, ct) is { } root && (actor.Can(Permission.CheckNominations, root) || actor.Can(Permission.RecordIssue, root));
}

public sealed record ReminderLetterRow(
    Guid Id, ReminderLetterState State, string? Number, string Symbol, DateOnly? IssuedOn, string Abstract, int Units, DateTimeOffset CreatedAt, string CreatedBy, Guid? FileId);

public sealed record ReminderLetterPage
{
    public required Guid Id { get; init; }
    public required uint Version { get; init; }
    public Guid? MovementId { get; init; }
    public required ReminderLetterState State { get; init; }
    public string? Reference { get; init; }
    public required string Symbol { get; init; }
    public DateOnly? IssuedOn { get; init; }
    public required string Abstract { get; init; }
    public required IReadOnlyList<LetterAddressee> Addressees { get; init; }
    public Guid? FileId { get; init; }
    public required bool MayIssue { get; init; }
    public required bool MayCancel { get; init; }
}
