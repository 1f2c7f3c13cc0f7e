using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Records.Register;

/// <summary>Finds papers of the register by number, abstract and signer; decisions are found by their own module.</summary>
public sealed class RegisterSearch(ThiDuaDb db) : ISearchSource
{
    public async Task<IReadOnlyList<SearchHit>> SearchAsync(Actor actor, string pattern, int most, CancellationToken ct)
    {
        var agencies = await RegisterAccess.AgenciesAsync(db, actor, ct);
        var found = await db.RegisterEntries.AsNoTracking()
            .Where(e => agencies.Contains(e.AgencyId) && e.Source != RegisterSource.Decision
                && EF.Functions.Like(Fold.Text(e.Number + "/" + e.Symbol + " " + e.Abstract + " " + e.Signer), pattern, @"\"))
            .OrderByDescending(e => e.IssuedOn).ThenBy(e => e.Id).Take(most)
            .Select(e => new { e.Id, e.Type, e.Number, e.Symbol, e.IssuedOn, e.Abstract })
            .ToListAsync(ct);
        return [.. found.Select(e => new SearchHit(
            "Văn bản", $"{e.Type.Label()} {RegisterWords.Reference(e.Number, e.Symbol)}", $"ngày {e.IssuedOn.Written()}: {e.Abstract}", $"/so-van-ban/{e.Id}"))];
    }
}
