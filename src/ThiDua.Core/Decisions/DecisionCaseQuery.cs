using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations;
using ThiDua.Core.Organizations;
using ThiDua.Core.Signing;

namespace ThiDua.Core.Decisions;

/// <summary>One decision or tờ trình with its list, for its case page and the accountant's.</summary>
public sealed class DecisionCaseQuery(ThiDuaDb db, RulesOfDayQuery rulesOfDay, TimeProvider clock) : IQuery
{
    public async Task<DecisionCase?> FindAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var changes = db.DecisionChanges;
        var rounds = db.SigningRounds;
        var head = await db.Decisions.AsNoTracking().Where(d => d.Id == id)
            .Select(d => new
            {
                Row = d,
                d.Version,
                Movement = d.Movement.Name ?? d.Movement.Title,
                d.AwardOffer.AwardCode,
                Award = d.AwardOffer.AwardKind.Name + " của " + d.AwardOffer.Authority,
                Fallback = d.AwardOffer.FallbackOffer == null ? null : d.AwardOffer.FallbackOffer.AwardKind.Name + " của " + d.AwardOffer.FallbackOffer.Authority,
                ChangeCount = changes.Count(c => c.DecisionId == d.Id),
                AnswerFile = d.AnswerFile == null ? null : d.AnswerFile.Name,
                Signing = rounds.Where(r => r.DecisionId == d.Id && r.State != SigningState.Withdrawn).Select(r => (SigningState?)r.State).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(ct);
        if (head is null || !await DecisionAccess.MayReadAsync(db, head.Row.AgencyId, Permission.ReadDecisions, actor, ct))
        {
            return null;
        }

        var items = await ItemsAsync(id, ct);
        var row = head.Row;
        var rules = row.FrozenRules is { } json
            ? FrozenRules.Parse(json)
            : await rulesOfDay.AsOfAsync(clock.Today(), row.Kind, head.AwardCode, [.. items.Where(i => i.Stands).Select(i => i.SubjectKind).Distinct()], ct);
        return new DecisionCase
        {
            Id = row.Id,
            Version = head.Version,
            Kind = row.Kind,
            State = row.State,
            Reference = DecisionReference.Of(row.Number, row.Symbol),
            Symbol = row.Symbol,
            IssuedOn = row.IssuedOn,
            MovementId = row.MovementId,
            Movement = head.Movement,
            Award = head.Award,
            FallbackAward = head.Fallback,
            Abstract = row.Abstract,
            ExtraBases = row.ExtraBases,
            SignerPrefix = row.SignerPrefix,
            SignerPosition = row.SignerPosition,
            SignerName = row.SignerName,
            ReturnReason = row.ReturnReason,
            LawConfirmedBy = row.LawConfirmedBy,
            LawConfirmedReason = row.LawConfirmedReason,
            ApprovedAt = row.ApprovedAt,
            ApprovedBy = row.ApprovedBy,
            AnswerNumber = row.AnswerNumber,
            AnswerOn = row.AnswerOn,
            AnswerFileId = row.AnswerFileId,
            AnswerFileName = head.AnswerFile,
            Rules = rules,
            Items = [.. items.Select(i => i with { LegalAmount = i.LegalAmount ?? (i.Stands ? rules.Rates?.AmountFor(i.SubjectKind) : null) })],
            Papers = await PapersAsync(id, ct),
            DraftedBy = row.DraftedBy,
            ChangeCount = head.ChangeCount,
            Signing = head.Signing,
            FundReason = row.FundReason,
            IsAuthor = actor.AccountId is { } account && (account == row.DraftedByAccountId || account == row.SentByAccountId),
            NumberOrderReason = row.NumberOrderReason,
            Checks = await ChecksAsync(id, ct),
        };
    }

    private Task<List<DecisionLine>> ItemsAsync(Guid id, CancellationToken ct) =>
        db.DecisionItems.AsNoTracking().Where(i => i.DecisionId == id).OrderBy(i => i.Ordinal)
            .Select(i => new DecisionLine(
                i.Id, i.NominationId, i.Ordinal, i.SubjectKind, i.SubjectName, i.SubjectTitle, i.IsLeader,
                i.Nomination.Person != null && i.Nomination.Person.Sex == Sex.Female,
                i.Outcome, i.OutcomeReason, i.RegisterNumber, i.RegisterYear, i.LegalAmount, i.PaidAmount, i.PaidReason, i.PaidOn, i.PaidBy, i.Nomination.State,
                i.RevokedById, i.RevokedBy == null ? null : i.RevokedBy.Number + "/" + i.RevokedBy.Symbol))
            .ToListAsync(ct);

    private Task<List<CheckDone>> ChecksAsync(Guid id, CancellationToken ct) =>
        db.DecisionChecks.AsNoTracking().Where(c => c.DecisionId == id).OrderByDescending(c => c.CheckedAt)
            .Select(c => new CheckDone(c.Passed, c.BasesOk, c.ListOk, c.MoneyOk, c.Remarks, c.CheckedAt, c.CheckedBy))
            .ToListAsync(ct);

    private Task<List<IssuedFile>> PapersAsync(Guid id, CancellationToken ct) =>
        db.IssuedPapers.AsNoTracking().Where(p => p.AboutId == id).OrderBy(p => p.IssuedAt).ThenBy(p => p.Kind)
            .Select(p => new IssuedFile(p.Kind, p.FileId, p.File.Name, p.IssuedAt))
            .ToListAsync(ct);
}

public sealed record DecisionCase
{
    public required Guid Id { get; init; }
    public required uint Version { get; init; }
    public required DecisionKind Kind { get; init; }
    public required DecisionState State { get; init; }
    public required string Reference { get; init; }
    public required string Symbol { get; init; }
    public DateOnly? IssuedOn { get; init; }
    public required Guid MovementId { get; init; }
    public required string Movement { get; init; }

    /// <summary>"Giấy khen của Giám đốc Sở …".</summary>
    public required string Award { get; init; }

    public string? FallbackAward { get; init; }
    public required string Abstract { get; init; }
    public required string ExtraBases { get; init; }
    public string? SignerPrefix { get; init; }
    public required string SignerPosition { get; init; }
    public required string SignerName { get; init; }
    public string? ReturnReason { get; init; }
    public string? LawConfirmedBy { get; init; }
    public string? LawConfirmedReason { get; init; }
    public DateTimeOffset? ApprovedAt { get; init; }
    public string? ApprovedBy { get; init; }
    public string? AnswerNumber { get; init; }
    public DateOnly? AnswerOn { get; init; }
    public Guid? AnswerFileId { get; init; }
    public string? AnswerFileName { get; init; }

    /// <summary>Frozen when issued; before that, what today's law would give.</summary>
    public required FrozenRules Rules { get; init; }

    public required IReadOnlyList<DecisionLine> Items { get; init; }
    public required IReadOnlyList<IssuedFile> Papers { get; init; }
    public string? DraftedBy { get; init; }

    /// <summary>Names of another decision that this one changes; 0 on one of its own.</summary>
    public int ChangeCount { get; init; }

    /// <summary>Where its file stands among the signers; null when it is not signed electronically.</summary>
    public SigningState? Signing { get; init; }

    /// <summary>How many names it is about.</summary>
    public int NameCount => Kind.IsAmending() ? ChangeCount : Standing.Count();

    /// <summary>Whoever asks drew the draft up or handed it on, so somebody else checks it.</summary>
    public bool IsAuthor { get; init; }

    public string? NumberOrderReason { get; init; }
    public string? FundReason { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<CheckDone> Checks { get; init; }

    public IEnumerable<DecisionLine> Standing => Items.Where(i => i.Stands);

    public int Collectives => Standing.Count(i => i.SubjectKind is SubjectKind.Collective);

    public int Individuals => Standing.Count(i => i.SubjectKind is SubjectKind.Individual);

    public int Households => Standing.Count(i => i.SubjectKind is SubjectKind.Household);

    public int Leaders => Standing.Count(i => i.SubjectKind is SubjectKind.Individual && i.IsLeader);

    public int DirectWorkers => Individuals - Leaders;

    public int Women => Standing.Count(i => i.IsWoman);

    public decimal LegalTotal => Standing.Sum(i => i.LegalAmount ?? 0);

    public bool IsLive => State is DecisionState.Draft or DecisionState.Checking or DecisionState.BeforeDirector or DecisionState.Approved;
}

/// <param name="LegalAmount">Đồng; before issue what today's law would give; null on a tờ trình.</param>
/// <param name="PaidAmount">Đồng; null = as the law says.</param>
public sealed record DecisionLine(
    Guid Id, Guid NominationId, int Ordinal, SubjectKind SubjectKind, string Name, string Title, bool IsLeader, bool IsWoman,
    ItemOutcome Outcome, string? OutcomeReason, int? RegisterNumber, int? RegisterYear,
    decimal? LegalAmount, decimal? PaidAmount, string? PaidReason, DateOnly? PaidOn, string? PaidBy, NominationState DossierState,
    Guid? RevokedById, string? RevokedBy)
{
    /// <summary>Counts: proposed or granted.</summary>
    public bool Stands => Outcome is ItemOutcome.Proposed or ItemOutcome.Granted;

    public decimal? ToPay => PaidAmount ?? LegalAmount;
}

/// <param name="Passed">Laid before the director; false: sent back with remarks.</param>
public sealed record CheckDone(bool Passed, bool BasesOk, bool ListOk, bool MoneyOk, string? Remarks, DateTimeOffset At, string By);

public sealed record IssuedFile(IssuedPaperKind Kind, Guid FileId, string Name, DateTimeOffset IssuedAt);
