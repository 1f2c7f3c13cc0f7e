using System.Text.RegularExpressions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;
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

        var byRate = read.MaxCollectivePercent is not null || read.MaxIndividualPercent is not null;
        if (byRate)
        {
            proposed.Doubts.Add((fact, "Kế hoạch giới hạn theo tỷ lệ phần trăm; đã ghi tỷ lệ. Kiểm tra tỷ lệ tính trên số tham gia hay số được đề nghị, và số tham gia."));
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
            CollectivePercent = Rate(read.MaxCollectivePercent),
            IndividualPercent = Rate(read.MaxIndividualPercent),
            RateBase = byRate && OfNominated().IsMatch(Fold.InMemory(read.Text)) ? RateBase.Nominated : RateBase.Participants,
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

    /// <summary>"mỗi đơn vị không quá 01 cá nhân": laid on the award that the sentence names, or on every award when it names none.</summary>
    public static List<AwardOfferPart> WithQuotas(List<AwardOfferPart> offers, IReadOnlyList<Quota> quotas, ProposedPlan proposed, ProposalContext context)
    {
        foreach (var quota in quotas)
        {
            var named = offers.Where(o => quota.Form is null || Fold.InMemory(context.Awards.First(a => a.Code == o.AwardCode).Name) == Fold.InMemory(quota.Form)).ToList();
            if (named.Count == 0 || quota.Either || (quota.MaxCollectives is null && quota.MaxIndividuals is null))
            {
                proposed.Doubts.Add((ProposedPlan.Whole, $"Kế hoạch có giới hạn theo từng đơn vị: \"{Short(quota.Text)}\". Nhập vào ô giới hạn theo từng đơn vị của hình thức tương ứng."));
                continue;
            }

            offers = [.. offers.Select(o => !named.Contains(o) ? o : o with { PerUnitCollectives = quota.MaxCollectives, PerUnitIndividuals = quota.MaxIndividuals, PerUnitKinds = KindsOf(quota.Per) })];
            proposed.Doubts.AddRange(named.Select(o => (o.Id.ToString(), $"Đã ghi giới hạn theo từng đơn vị: \"{Short(quota.Text)}\". Kiểm tra giới hạn áp dụng cho loại đơn vị nào.")));
        }

        return offers;
    }

    private static decimal? Rate(decimal? percent) => percent is > 0 and <= 100 ? decimal.Round(percent.Value, 3) : null;

    private static List<UnitKind> KindsOf(string per) => Fold.InMemory(per) switch
    {
        var words when words.Contains("truc thuoc", StringComparison.Ordinal) => [UnitKind.Subordinate],
        var words when words.Contains("phong", StringComparison.Ordinal) => [UnitKind.Division],
        var words when words.Contains("cong doan", StringComparison.Ordinal) => [UnitKind.TradeUnion],
        var words when words.Contains("chi bo", StringComparison.Ordinal) => [UnitKind.PartyCell],
        _ => [],
    };

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

    [GeneratedRegex(@"%[^.;]{0,60}\b(?:duoc de nghi|de nghi|duoc de xuat|duoc gioi thieu)\b")]
    private static partial Regex OfNominated();

    [GeneratedRegex(@"(?:khong (?:dat|du|duoc)|con lai|chua dat)[^.]{0,160}(?:xet|xem xet|de nghi)[^.]{0,80}giay khen")]
    private static partial Regex FallsBack();
}
