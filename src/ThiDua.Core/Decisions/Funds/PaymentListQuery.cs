using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions.Papers;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records;
using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;

namespace ThiDua.Core.Decisions.Funds;

/// <summary>Who gets how much under a decision, by unit, what was handed out when and to whom, and from whose fund.</summary>
public sealed class PaymentListQuery(ThiDuaDb db, FundLawQuery law, HouseStyleQuery styles) : IQuery
{
    public async Task<PaymentList?> FindAsync(Guid decisionId, Actor actor, CancellationToken ct)
    {
        var head = await db.Decisions.AsNoTracking()
            .Where(d => d.Id == decisionId && (d.Kind == DecisionKind.Decision || d.Kind == DecisionKind.Submission))
            .Select(d => new
            {
                d.AgencyId, d.Kind, d.State, d.Number, d.Symbol, d.IssuedOn, d.AnswerOn, d.FundReason,
                Agency = d.Agency.Name, d.Agency.ParentName, d.Agency.PlaceName, d.Agency.DirectorTitle, Level = d.AwardOffer.AwardKind.AuthorityLevel, Award = d.AwardOffer.AwardKind.Name,
            })
            .SingleOrDefaultAsync(ct);
        if (head is null || head.State is not (DecisionState.Issued or DecisionState.Answered) || !await DecisionAccess.MayReadAsync(db, head.AgencyId, Permission.ReadDecisions, actor, ct))
        {
            return null;
        }

        var day = (head.Kind is DecisionKind.Submission ? head.AnswerOn : head.IssuedOn) ?? head.IssuedOn!.Value;
        var payments = await PaymentsAsync(decisionId, ct);
        var lines = await LinesAsync(decisionId, ct);
        return new PaymentList
        {
            DecisionId = decisionId,
            Kind = head.Kind,
            Reference = DecisionReference.Of(head.Number, head.Symbol),
            IssuedOn = head.IssuedOn!.Value,
            Agency = head.Agency,
            ParentAgency = head.ParentName,
            Place = head.PlaceName,
            HeadTitle = head.DirectorTitle,
            Award = head.Award,
            FundReason = head.FundReason,
            Payer = await law.PayerAsync(head.Level, day, ct),
            Lines = [.. lines.Select(l => l with { Payments = [.. payments[l.ItemId]] })],
        };
    }

    /// <summary>"Danh sách chi thưởng" by unit with totals in words and a column for signing; null when there is nothing to pay.</summary>
    public async Task<StyledPaper?> PaperAsync(Guid decisionId, Actor actor, DateOnly today, CancellationToken ct)
    {
        if (await FindAsync(decisionId, actor, ct) is not { } list || !list.Lines.Any(l => l.Stands))
        {
            return null;
        }

        var style = await styles.OfAsync(PaymentWording.Paper.Code, ct);
        return new StyledPaper(style, PaymentPaper.Of(list, today, style.Words), Path.GetFileNameWithoutExtension(PaperName(list)));
    }

    public static string PaperName(PaymentList list) => $"{FileNames.Plain($"Danh sach chi thuong {list.Reference}")}.docx";

    private Task<List<PaymentLine>> LinesAsync(Guid decisionId, CancellationToken ct) =>
        db.DecisionItems.AsNoTracking()
            .Where(i => i.DecisionId == decisionId && i.LegalAmount != null && (i.Outcome == ItemOutcome.Granted || i.Outcome == ItemOutcome.Revoked))
            .OrderBy(i => i.Ordinal)
            .Select(i => new PaymentLine(
                i.Id, i.Ordinal, i.SubjectKind, i.SubjectName, i.SubjectTitle, i.Nomination.Batch.Unit.Name, i.Outcome,
                i.Coefficient, i.LegalAmount!.Value, i.PaidAmount ?? i.LegalAmount.Value, i.PaidReason, i.PaidOn))
            .ToListAsync(ct);

    private async Task<ILookup<Guid, PaymentMade>> PaymentsAsync(Guid decisionId, CancellationToken ct)
    {
        var all = db.Payments;
        var rows = await all.AsNoTracking()
            .Where(p => p.Item.DecisionId == decisionId)
            .OrderBy(p => p.PaidOn).ThenBy(p => p.RecordedAt)
            .Select(p => new { p.ItemId, Made = new PaymentMade(p.Id, p.Kind, p.Amount, p.PaidOn, p.Receiver, p.Note, p.RecordedBy, p.VoidsId != null, all.Any(v => v.VoidsId == p.Id)) })
            .ToListAsync(ct);
        return rows.ToLookup(r => r.ItemId, r => r.Made);
    }
}

public sealed record PaymentList
{
    public required Guid DecisionId { get; init; }
    public required DecisionKind Kind { get; init; }
    public required string Reference { get; init; }
    public required DateOnly IssuedOn { get; init; }
    public required string Agency { get; init; }
    public required string ParentAgency { get; init; }
    public required string Place { get; init; }
    public required string HeadTitle { get; init; }
    public required string Award { get; init; }
    public string? FundReason { get; init; }

    /// <summary>Whose fund pays by law; null when no row says so on that day.</summary>
    public PayerOfDay? Payer { get; init; }

    public required IReadOnlyList<PaymentLine> Lines { get; init; }

    public decimal LegalTotal => Lines.Where(l => l.Stands).Sum(l => l.Legal);

    public decimal ToPayTotal => Lines.Where(l => l.Stands).Sum(l => l.ToPay);

    public decimal PaidTotal => Lines.Sum(l => l.Held);

    public decimal ToRecover => Lines.Where(l => !l.Stands).Sum(l => l.Held);
}

/// <param name="ToPay">Đồng, after override and the rule of several awards.</param>
public sealed record PaymentLine(
    Guid ItemId, int Ordinal, SubjectKind Subject, string Name, string Title, string Unit, ItemOutcome Outcome,
    decimal? Coefficient, decimal Legal, decimal ToPay, string? Reason, DateOnly? PaidOn)
{
    public IReadOnlyList<PaymentMade> Payments { get; init; } = [];

    public bool Stands => Outcome is ItemOutcome.Granted;

    /// <summary>Đồng paid and not given back.</summary>
    public decimal Held => Payments.Sum(p => p.Kind is PaymentKind.Paid ? p.Amount : -p.Amount);

    public decimal Left => Stands ? ToPay - Held : 0;
}

/// <param name="IsVoid">An entry against another one.</param>
public sealed record PaymentMade(Guid Id, PaymentKind Kind, decimal Amount, DateOnly On, string? Receiver, string? Note, string By, bool IsVoid, bool IsVoided);
