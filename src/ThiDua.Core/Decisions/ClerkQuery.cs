using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Signing;

namespace ThiDua.Core.Decisions;

/// <summary>The clerk of records: what waits for a number, what each series has given this year, which number comes next.</summary>
public sealed class ClerkQuery(ThiDuaDb db) : IQuery
{
    public async Task<ClerkDesk> DeskAsync(int year, Actor actor, CancellationToken ct)
    {
        var agencies = await DecisionAccess.AgenciesAsync(db, Permission.RecordIssue, actor, ct);
        var rounds = db.SigningRounds;
        var waiting = await db.Decisions.AsNoTracking()
            .Where(d => agencies.Contains(d.AgencyId) && d.State == DecisionState.Approved)
            .OrderBy(d => d.ApprovedAt)
            .Select(d => new WaitingForNumber(d.Id, d.Kind, d.Symbol, d.Abstract, d.SignerName, d.ApprovedAt!.Value, d.ApprovedBy!,
                rounds.Where(r => r.DecisionId == d.Id && r.State != SigningState.Withdrawn).Select(r => (SigningState?)r.State).FirstOrDefault()))
            .ToListAsync(ct);
        var papers = db.IssuedPapers;
        var given = await db.Decisions.AsNoTracking()
            .Where(d => agencies.Contains(d.AgencyId) && d.IssueYear == year && d.Number != null)
            .OrderBy(d => d.Symbol).ThenByDescending(d => d.IssuedOn).ThenByDescending(d => d.Number!.Length).ThenByDescending(d => d.Number)
            .Select(d => new GivenNumber(
                d.Id, d.Kind, d.Number!, d.Symbol, d.IssuedOn!.Value, d.Abstract, d.SignerName, d.NumberOrderReason,
                papers.Any(p => p.AboutId == d.Id && p.Kind == IssuedPaperKind.SignedCopy)))
            .ToListAsync(ct);
        var first = await db.Decisions.Where(d => agencies.Contains(d.AgencyId) && d.IssueYear != null).MinAsync(d => d.IssueYear, ct);
        return new ClerkDesk(year, first ?? year, waiting, given);
    }

    /// <summary>The number after the highest one known in the decision's series that year.</summary>
    public async Task<int> NextAsync(Guid decisionId, int year, CancellationToken ct)
    {
        var series = await db.Decisions.AsNoTracking().Where(d => d.Id == decisionId).Select(d => new { d.AgencyId, d.Symbol }).SingleAsync(ct);
        return NumberOrder.Next(await NumberSeries.TakenAsync(db, series.AgencyId, series.Symbol, year, ct));
    }
}

/// <param name="FirstYear">The earliest year with a number, for choosing another year.</param>
public sealed record ClerkDesk(int Year, int FirstYear, IReadOnlyList<WaitingForNumber> Waiting, IReadOnlyList<GivenNumber> Given);

/// <param name="Signing">Where its file stands among the signers; null when nobody signs it electronically.</param>
public sealed record WaitingForNumber(
    Guid Id, DecisionKind Kind, string Symbol, string Abstract, string SignerName, DateTimeOffset ApprovedAt, string ApprovedBy, SigningState? Signing);

/// <param name="HasSignedCopy">The scan or signed PDF lies with it.</param>
public sealed record GivenNumber(
    Guid Id, DecisionKind Kind, string Number, string Symbol, DateOnly Day, string Abstract, string SignerName, string? OutOfOrder, bool HasSignedCopy)
{
    public string Reference => DecisionReference.Of(Number, Symbol);
}
