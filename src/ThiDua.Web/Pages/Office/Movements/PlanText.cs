using ThiDua.Papers.Reading;

namespace ThiDua.Web.Pages.Office.Movements;

/// <summary>The plan's text cut at the borders of its facts, which may overlap (a movement's name inside the title).</summary>
public static class PlanText
{
    public static IReadOnlyList<PlanPiece> Cut(string text, IReadOnlyDictionary<string, TextSpan> places)
    {
        var known = places.Where(p => p.Value.Start >= 0 && p.Value.End <= text.Length && p.Value.Start < p.Value.End).ToList();
        var borders = known.SelectMany(p => new[] { p.Value.Start, p.Value.End }).Append(0).Append(text.Length).Distinct().Order().ToList();
        var pieces = new List<PlanPiece>();
        foreach (var (start, end) in borders.Zip(borders.Skip(1)))
        {
            // The shortest fact lies on top: it is the one that a click means.
            var facts = known.Where(p => p.Value.Start <= start && p.Value.End >= end).OrderBy(p => p.Value.End - p.Value.Start).Select(p => p.Key).ToList();
            pieces.Add(new PlanPiece(text[start..end], facts, [.. known.Where(p => p.Value.Start == start).Select(p => p.Key)]));
        }

        return pieces;
    }
}

/// <param name="Facts">Facts that cover this piece, the innermost first.</param>
/// <param name="Begins">Facts that begin here: their anchors.</param>
public sealed record PlanPiece(string Text, IReadOnlyList<string> Facts, IReadOnlyList<string> Begins);
