using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Wordings;

/// <summary>How the agency writes one paper: its own words. Asked for whenever a paper is written.</summary>
public sealed class HouseStyleQuery(ThiDuaDb db) : IQuery
{
    /// <summary>As it stands now.</summary>
    /// <param name="code">A code of <see cref="PaperWordings"/>.</param>
    public async Task<HouseStyle> OfAsync(string code, CancellationToken ct)
    {
        var paper = PaperWordings.Find(code) ?? throw new ArgumentException($"There is no paper {code}.", nameof(code));
        var rows = await db.OwnSentences.AsNoTracking().Where(s => s.Paper == code).GroupBy(s => s.Sentence)
            .Select(g => g.OrderByDescending(s => s.Ordinal).Select(s => new { s.Sentence, s.Text }).First()).ToListAsync(ct);
        return new HouseStyle(new PaperWords(paper, rows.Where(r => r.Text is not null).ToDictionary(r => r.Sentence, r => r.Text!)));
    }
}
