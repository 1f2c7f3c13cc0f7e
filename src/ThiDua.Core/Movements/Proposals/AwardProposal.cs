using System.Text.RegularExpressions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Papers.Reading;

namespace ThiDua.Core.Movements.Proposals;

/// <summary>Award forms as read, found in the catalogue by name and by the level of who gives them.</summary>
internal static partial class AwardProposal
{
    public static AwardOfferPart? Of(AwardForm read, Guid id, ProposedPlan proposed, ProposalContext context)
    {
        var fact = id.ToString();
        if (CodeOf(read, context) is not { } code || read.Authority is null)
        {
            proposed.Doubts.Add((ProposedPlan.Whole, $"Chưa nhận ra hình thức khen thưởng \"{Short(read.Text)}\" trong danh mục. Thêm tay ở phần Hình thức khen thưởng nếu phong trào có hình thức này."));
            return null;
        }

        if (read.MaxCollectivePercent is not null || read.MaxIndividualPercent is not null)
        {
            proposed.Doubts.Add((fact, "Kế hoạch giới hạn theo tỷ lệ phần trăm. Tính ra số lượng rồi nhập vào ô số tối đa."));
        }

        return new AwardOfferPart
        {
            Id = id,
            AwardCode = code,
            Authority = proposed.Fit(read.Authority, 200, fact, "Người có thẩm quyền"),
            MaxCollectives = read.Either ? null : read.MaxCollectives,
            MaxIndividuals = read.Either ? null : read.MaxIndividuals,
            MaxTotal = read.MaxTotal,
            Either = read.Either && read.MaxTotal is not null,
            Text = proposed.Fit(read.Text, 1000, fact, "Nguyên văn"),
        };
    }

    /// <summary>"… không đạt Bằng khen thì xét tặng Giấy khen": proposes the lower award as what comes next, to be confirmed.</summary>
    public static List<AwardOfferPart> WithFallback(List<AwardOfferPart> offers, string text, ProposedPlan proposed, ProposalContext context)
    {
        var merit = offers.FirstOrDefault(o => LevelOf(o, context) is AuthorityLevel.Province);
        var lower = offers.FirstOrDefault(o => LevelOf(o, context) is AuthorityLevel.Department);
        if (merit is null || lower is null || !FallsBack().IsMatch(Fold.InMemory(text)))
        {
            return offers;
        }

        proposed.Doubts.Add((merit.Id.ToString(), "Kế hoạch có câu chuyển người không được Bằng khen sang xét Giấy khen; đã ghi vào ô xét thay. Kiểm tra lại."));
        return [.. offers.Select(o => o == merit ? o with { FallbackOfferId = lower.Id } : o)];
    }

    private static string? CodeOf(AwardForm read, ProposalContext context)
    {
        var name = Fold.InMemory(read.Form);
        var named = context.Awards.Where(a => Fold.InMemory(a.Name) == name).ToList();
        var level = LevelOf(Fold.InMemory(read.Authority ?? ""));
        return named.FirstOrDefault(a => a.Level == level)?.Code;
    }

    private static AuthorityLevel? LevelOf(string authority) =>
        Commune().IsMatch(authority) ? AuthorityLevel.Commune
        : authority.Contains("thu tuong", StringComparison.Ordinal) ? AuthorityLevel.Government
        : Ministry().IsMatch(authority) ? AuthorityLevel.Ministry
        : Department().IsMatch(authority) ? AuthorityLevel.Department
        : Province().IsMatch(authority) ? AuthorityLevel.Province
        : null;

    private static AuthorityLevel? LevelOf(AwardOfferPart offer, ProposalContext context) => context.Awards.FirstOrDefault(a => a.Code == offer.AwardCode)?.Level;

    private static string Short(string text) => text.Length <= 120 ? text : text[..120] + "…";

    [GeneratedRegex(@"\b(?:ubnd|uy ban nhan dan)\s+(?:xa|phuong|dac khu|cap xa)\b")]
    private static partial Regex Commune();

    [GeneratedRegex(@"^bo truong\b")]
    private static partial Regex Ministry();

    [GeneratedRegex(@"^(?:giam doc|thu truong)\b|\bgiam doc so\b")]
    private static partial Regex Department();

    [GeneratedRegex(@"\bchu tich\b.*\b(?:ubnd|uy ban nhan dan)\b.*\b(?:tinh|thanh pho)\b|\bchu tich\s+(?:ubnd|uy ban nhan dan)$|\b(?:ubnd|uy ban nhan dan)\s+(?:tinh|thanh pho)\b")]
    private static partial Regex Province();

    [GeneratedRegex(@"(?:khong (?:dat|du|duoc)|con lai|chua dat)[^.]{0,160}(?:xet|xem xet|de nghi)[^.]{0,80}giay khen")]
    private static partial Regex FallsBack();
}
