using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Records.Register;

/// <summary>The register of certificates of a year: the program's own series, one number a name, without gaps; newest first.</summary>
public sealed class CertificateRegisterQuery(ThiDuaDb db) : IQuery
{
    public const int PageSize = 50;

    /// <param name="below">The number at which the page before ended; null for the first page.</param>
    public async Task<CertificatePage> PageAsync(int year, int? below, Actor actor, CancellationToken ct)
    {
        var items = await OfYearAsync(year, actor, ct);
        var numbers = await items.Select(i => i.RegisterNumber!.Value).ToListAsync(ct);
        var rows = await Rows(items.Where(i => below == null || i.RegisterNumber < below)).Take(PageSize + 1).ToListAsync(ct);
        return new CertificatePage([.. rows.Take(PageSize)], numbers.Count, SeriesGaps.Of(numbers), rows.Count > PageSize ? rows[PageSize - 1].Number : null);
    }

    public async Task<IReadOnlyList<CertificateRow>> AllAsync(int year, Actor actor, CancellationToken ct) => await Rows(await OfYearAsync(year, actor, ct)).ToListAsync(ct);

    private async Task<IQueryable<DecisionItem>> OfYearAsync(int year, Actor actor, CancellationToken ct)
    {
        var agencies = await RegisterAccess.AgenciesAsync(db, actor, ct);
        return db.DecisionItems.AsNoTracking().Where(i => i.RegisterYear == year && i.RegisterAgencyId != null && agencies.Contains(i.RegisterAgencyId.Value));
    }

    private static IQueryable<CertificateRow> Rows(IQueryable<DecisionItem> items) =>
        items.OrderByDescending(i => i.RegisterNumber).ThenBy(i => i.Id)
            .Select(i => new CertificateRow(
                i.RegisterNumber!.Value, i.SubjectName, i.SubjectTitle, i.SubjectKind, i.Decision.AwardOffer.AwardKind.Name, i.DecisionId, i.Decision.Number!, i.Decision.Symbol, i.Decision.IssuedOn!.Value,
                i.Outcome == ItemOutcome.Revoked));
}

/// <param name="Next">The number below which the next page begins; null when this is the last.</param>
public sealed record CertificatePage(IReadOnlyList<CertificateRow> Rows, int Total, IReadOnlyList<NumberRange> Gaps, int? Next);

/// <param name="Revoked">Taken back by a later decision; the number stays with the name.</param>
public sealed record CertificateRow(
    int Number, string Subject, string Title, SubjectKind Kind, string Award, Guid DecisionId, string DecisionNumber, string DecisionSymbol, DateOnly IssuedOn, bool Revoked)
{
    public string Decision => RegisterWords.Reference(DecisionNumber, DecisionSymbol);
}
