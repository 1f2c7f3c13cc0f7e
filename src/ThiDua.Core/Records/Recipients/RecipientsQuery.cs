using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Frozen;
using ThiDua.Core.Decisions.Papers;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations.Chase;
using ThiDua.Core.Records.Papers;
using ThiDua.Core.Records.Register;

namespace ThiDua.Core.Records.Recipients;

/// <summary>Recipients of a paper, and who among all has not received yet.</summary>
public sealed class RecipientsQuery(ThiDuaDb db) : IQuery
{
    public const int Most = 300;

    public async Task<RecipientsOfPaper> OfAsync(Guid entryId, Actor actor, CancellationToken ct)
    {
        var agencies = await RegisterAccess.AgenciesAsync(db, actor, ct);
        var lines = await db.PaperRecipients.AsNoTracking().Where(r => r.EntryId == entryId && agencies.Contains(r.Entry.AgencyId)).OrderBy(r => r.Ordinal)
            .Select(r => new RecipientRow
            {
                Id = r.Id, Name = r.Name, Purpose = r.Purpose, IsUnit = r.UnitId != null, Way = r.SentWay, SentOn = r.SentOn, SentBy = r.SentBy,
                OpenedAt = r.OpenedAt, OpenedBy = r.OpenedBy, ReceivedOn = r.ReceivedOn, ReceivedNote = r.ReceivedNote, ReceivedBy = r.ReceivedBy,
            })
            .ToListAsync(ct);
        var mayKeep = await RecipientAccess.EntryAsync(db, entryId, actor, ct) is not null;
        return new RecipientsOfPaper(lines, mayKeep, mayKeep && lines.Count == 0 ? await SuggestedAsync(entryId, ct) : []);
    }

    /// <summary>"Ai chưa nhận": sent, neither opened nor received, longest wait first.</summary>
    public async Task<IReadOnlyList<WaitingRecipient>> WaitingAsync(Actor actor, CancellationToken ct)
    {
        var agencies = await RegisterAccess.AgenciesAsync(db, actor, ct);
        return await db.PaperRecipients.AsNoTracking()
            .Where(r => agencies.Contains(r.Entry.AgencyId) && r.SentOn != null && r.OpenedAt == null && r.ReceivedOn == null)
            .OrderBy(r => r.SentOn).ThenBy(r => r.Entry.NumberOrder).ThenBy(r => r.Ordinal).Take(Most)
            .Select(r => new WaitingRecipient(r.EntryId, r.Entry.Number, r.Entry.Symbol, r.Entry.Abstract, r.Name, r.SentWay!.Value, r.SentOn!.Value))
            .ToListAsync(ct);
    }

    // What the paper itself says under "Nơi nhận"; "Như trên" stands for its addressees.
    private async Task<IReadOnlyList<string>> SuggestedAsync(Guid entryId, CancellationToken ct)
    {
        var entry = await db.RegisterEntries.AsNoTracking().SingleAsync(e => e.Id == entryId, ct);
        var paper = entry.Source switch
        {
            RegisterSource.Paper when await db.OwnPapers.Where(p => p.Id == entry.SourceId).Select(p => p.Model).SingleAsync(ct) is { } model => PaperJson.ReadPaper(model),
            RegisterSource.Decision when await db.FrozenModels.Where(f => f.DecisionId == entry.SourceId).Select(f => f.Facts).SingleOrDefaultAsync(ct) is { } facts => PaperSet.Main(FrozenJson.Read<FrozenFacts>(facts)),
            RegisterSource.ReminderLetter => ReminderLetterPaper.Of(ReminderLetterPaper.FactsOf(
                await db.Set<ReminderLetter>().AsNoTracking().Include(l => l.Agency).ThenInclude(a => a.StandingUnit).SingleAsync(l => l.Id == entry.SourceId, ct))),
            _ => null,
        };
        return paper is null ? [] :
        [
            .. paper.Addressees,
            .. (paper.Recipients?.Items ?? []).Where(r => !r.Name.Equals("Như trên", StringComparison.OrdinalIgnoreCase)).Select(RecipientLine.Write),
        ];
    }
}

/// <param name="Suggested">Lines that the paper itself has, while none is recorded.</param>
public sealed record RecipientsOfPaper(IReadOnlyList<RecipientRow> Lines, bool MayKeep, IReadOnlyList<string> Suggested);

public sealed record RecipientRow
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public string? Purpose { get; init; }

    /// <summary>A unit of the program.</summary>
    public required bool IsUnit { get; init; }

    public SentWay? Way { get; init; }
    public DateOnly? SentOn { get; init; }
    public string? SentBy { get; init; }
    public DateTimeOffset? OpenedAt { get; init; }
    public string? OpenedBy { get; init; }
    public DateOnly? ReceivedOn { get; init; }
    public string? ReceivedNote { get; init; }
    public string? ReceivedBy { get; init; }

    public ReceiptState State => RecipientRules.StateOf(SentOn is not null, OpenedAt is not null, ReceivedOn is not null);
}

public sealed record WaitingRecipient(Guid EntryId, string Number, string Symbol, string Abstract, string Name, SentWay Way, DateOnly SentOn)
{
    public string Reference => RegisterWords.Reference(Number, Symbol);
}
