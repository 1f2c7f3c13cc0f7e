using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations.Chase;

/// <summary>Drafts the công văn đôn đốc to the units chosen, one to all or one each, and marks each as reminded.</summary>
public sealed class WriteReminderLetters(ThiDuaDb db, Ledger ledger, ChaseQuery chase) : IOperation
{
    // One each to more than this is a mailing, not a letter that somebody signs.
    public const int MostLetters = 100;

    public async Task<Result<ReminderLettersWritten>> ExecuteAsync(WriteReminderLettersRequest request, Actor actor, CancellationToken ct)
    {
        var rows = (await chase.RowsAsync(new ChaseFilter { MovementId = request.MovementId }, actor, ct))
            .Where(r => request.Chosen.Contains(new ChaseKey(r.MovementId, r.UnitId))).ToList();
        if (rows.Count == 0)
        {
            return new NobodyToRemind();
        }

        var agency = await db.Agencies.AsNoTracking().Include(a => a.DirectorPerson).Include(a => a.StandingUnit).SingleAsync(ct);
        var groups = request.OneEach ? rows.GroupBy(r => r.UnitId).Select(g => g.ToList()).ToList() : [rows];
        if (groups.Count > MostLetters)
        {
            return new InvalidField(nameof(request.Chosen), $"Đã chọn {groups.Count} đơn vị; lập công văn riêng cho tối đa {MostLetters} đơn vị mỗi lần. Chọn ít hơn hoặc lập một công văn chung.");
        }

        await using var work = await ledger.BeginAsync("nominations.write_reminder", $"Lập công văn đôn đốc {rows.Select(r => r.UnitId).Distinct().Count()} đơn vị", actor, ct);
        var ids = groups.Select(group => Write(group, agency, actor, work)).ToList();
        return await work.CommitAsync(new ReminderLettersWritten(ids, rows.Count), ct);
    }

    private Guid Write(List<ChaseRow> rows, Agency agency, Actor actor, Work work)
    {
        var movements = rows.Select(r => r.MovementId).Distinct().ToList();
        var head = SignerRule.Head(agency.DirectorTitle, agency.DirectorPerson?.FullName);
        var letter = new ReminderLetter
        {
            Id = Guid.CreateVersion7(),
            AgencyId = agency.Id,
            MovementId = movements.Count == 1 ? movements[0] : null,
            State = ReminderLetterState.Draft,
            Symbol = agency.StandingUnit?.ShortName is { Length: > 0 and <= 8 } brief && brief.All(char.IsLetterOrDigit) ? $"{agency.Symbol}-{brief}" : $"{agency.Symbol}-VP",
            Abstract = Abstract(rows, movements.Count),
            Addressees = LetterAddressee.ToJson([.. rows.Select(LetterAddressee.Of)]),
            SignerPrefix = head.Prefix,
            SignerPosition = head.Position,
            SignerName = head.Name.Length > 0 ? head.Name : head.Position,
            CreatedAt = work.At,
            CreatedBy = actor.Name,
        };
        db.ReminderLetters.Add(letter);
        foreach (var row in rows)
        {
            db.Reminders.Add(new Reminder { Id = Guid.CreateVersion7(), MovementId = row.MovementId, UnitId = row.UnitId, Way = ReminderWay.Letter, LetterId = letter.Id, At = work.At, By = actor.Name });
            work.About("movement", row.MovementId);
        }

        work.About("reminder_letter", letter.Id);
        return letter.Id;
    }

    private static string Abstract(List<ChaseRow> rows, int movements)
    {
        var text = movements == 1 ? $"đôn đốc thực hiện {rows[0].MovementInSentence}" : "đôn đốc thực hiện các phong trào thi đua";
        return text.Length <= 500 ? text : $"{text[..499]}…";
    }
}

public sealed record ChaseKey(Guid MovementId, Guid UnitId);

public sealed record WriteReminderLettersRequest
{
    /// <summary>Null: of every movement under way.</summary>
    public Guid? MovementId { get; init; }
    public required IReadOnlyCollection<ChaseKey> Chosen { get; init; }

    /// <summary>A letter for each unit instead of one to all.</summary>
    public bool OneEach { get; init; }
}

public sealed record ReminderLettersWritten(IReadOnlyList<Guid> LetterIds, int Reminded);
