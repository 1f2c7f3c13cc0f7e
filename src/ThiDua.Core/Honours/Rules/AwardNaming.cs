using System.Text.RegularExpressions;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Honours.Rules;

/// <summary>Which award of the catalogue a list's own words mean. Guesses only what the words say; "Bằng khen" of nobody knows whom is a question.</summary>
internal sealed partial class AwardNaming(IReadOnlyList<KnownAward> catalogue, IReadOnlyDictionary<(string Award, string Authority), string?> remembered)
{
    private const int MostSuggestions = 4;

    // Over "award | authority", both folded. The first that fits wins, so the narrower stand first.
    private static readonly (string Code, Regex Words)[] Table =
    [
        ("ttldxs", new(@"^(tt|tap the) (ldxs|lao dong xuat sac)\b", RegexOptions.CultureInvariant)),
        ("ttldtt", new(@"^(tt|tap the) (ldtt|lao dong tien tien)\b", RegexOptions.CultureInvariant)),
        ("co_thi_dua_chinh_phu", new(@"^co thi dua.*(chinh phu|thu tuong)", RegexOptions.CultureInvariant)),
        ("co_thi_dua_bo", new(@"^co thi dua.*\b(bo|nganh)\b", RegexOptions.CultureInvariant)),
        ("co_thi_dua", new(@"^co thi dua.*(tinh|ubnd|uy ban nhan dan)", RegexOptions.CultureInvariant)),
        ("cstd_tinh", new(@"^(cstd|chien si thi dua)\b.*\b(tinh|thanh pho)\b", RegexOptions.CultureInvariant)),
        ("cstd_bo", new(@"^(cstd|chien si thi dua)\b.*\b(bo|nganh)\b", RegexOptions.CultureInvariant)),
        ("ky_niem_chuong_tinh", new(@"^(knc|ky niem chuong)\b.*\b(tinh|ubnd)\b", RegexOptions.CultureInvariant)),
        ("ky_niem_chuong_bo", new(@"^(knc|ky niem chuong)\b.*\b(bo|nganh)\b", RegexOptions.CultureInvariant)),
        ("bang_khen_ttg", new(@"^(bk|bang khen)\b.*(thu tuong|ttg|ttcp)", RegexOptions.CultureInvariant)),
        ("bang_khen_bo", new(@"^(bk|bang khen)\b.*(bo truong|\bbo\b)", RegexOptions.CultureInvariant)),
        ("giay_khen_xa", new(@"^(gk|giay khen)\b.*(\bxa\b|phuong|thi tran|dac khu)", RegexOptions.CultureInvariant)),
        ("giay_khen_huyen", new(@"^(gk|giay khen)\b.*(huyen|thi xa|\bquan\b)", RegexOptions.CultureInvariant)),
        ("bang_khen_tinh", new(@"^(bk|bang khen)\b.*(ubnd|uy ban nhan dan|\btinh\b|thanh pho)", RegexOptions.CultureInvariant)),
        ("giay_khen_so", new(@"^(gk|giay khen)\b.*(giam doc so|\bso\b|\bgd\b|giam doc)", RegexOptions.CultureInvariant)),
    ];

    private readonly HashSet<string> codes = [.. catalogue.Select(a => a.Code)];
    private readonly ILookup<string, string> byWords = catalogue
        .SelectMany(a => a.Spellings.Select(spelling => (Words: Plain(spelling), a.Code))).Distinct().ToLookup(x => x.Words, x => x.Code);

    public bool IsOnlyForCollectives(string? code) => code is not null && catalogue.Any(a => a.Code == code && a.OnlyForCollectives);

    public AwardMeaning Find(string award, string authority)
    {
        var (name, by) = (Plain(award), Plain(authority));
        if (remembered.TryGetValue((name, by), out var known))
        {
            return new AwardMeaning(known, true, []);
        }

        var hit = Table.FirstOrDefault(t => codes.Contains(t.Code) && t.Words.IsMatch($"{name} | {by}")).Code;
        var spelled = byWords[name].ToList();
        return spelled.Count == 1 ? new AwardMeaning(spelled[0], true, [])
            : hit is not null ? new AwardMeaning(hit, true, [])
            : new AwardMeaning(null, false, spelled.Count > 1 ? spelled : Suggestions(name));
    }

    /// <summary>Folded, without dots and dashes, single spaces: "C.S.T.Đ.C.S" and "CSTĐCS" are one.</summary>
    public static string Plain(string text) =>
        Spaces().Replace(Marks().Replace(Fold.InMemory(Typed.Clean(text)), m => m.Value == "." ? "" : " "), " ").Trim();

    private List<string> Suggestions(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        return [.. catalogue
            .Select(a => (a.Code, Shared: Plain(a.Spellings[0]).Split(' ').Count(words.Contains) / (double)Math.Max(words.Count, 1)))
            .Where(s => s.Shared >= 0.5)
            .OrderByDescending(s => s.Shared)
            .Take(MostSuggestions)
            .Select(s => s.Code)];
    }

    [GeneratedRegex(@"[.\-–_/,;:()""]")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

/// <param name="Spellings">The full name first, then the short one and others met in lists.</param>
internal sealed record KnownAward(string Code, IReadOnlyList<string> Spellings, bool OnlyForCollectives = false);

/// <param name="Code">Null and settled: known to be none of the catalogue.</param>
/// <param name="Suggestions">Codes to offer when nobody has settled it.</param>
internal sealed record AwardMeaning(string? Code, bool Settled, IReadOnlyList<string> Suggestions);
