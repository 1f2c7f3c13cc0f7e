using System.Globalization;
using ThiDua.Core.Foundation;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Councils;

/// <summary>Biên bản bổ sung, đính chính: says which minutes it belongs to, why, and what is added or put right.</summary>
public static class AmendmentPaper
{
    public static Paper Write(AmendedMinutesFacts facts, AmendmentText text) => new()
    {
        Letterhead = new Letterhead(facts.AgencyName, facts.CouncilName),
        Number = new PaperNumber(text.Number, text.Symbol),
        Issued = new PlaceAndDate(facts.PlaceName, PaperDate.Of(text.IssuedOn)),
        Title = new NamedTitle(text.Kind.Label(), $"{(text.Kind is AmendmentKind.Correction ? "Đính chính" : "Bổ sung")} Biên bản {facts.Reference}"),
        Body =
        [
            new Paragraph($"{facts.CouncilName} đã ban hành Biên bản {facts.Reference} về phiên họp \"{facts.Title}\"."),
            new NumberedHeading(NumberLevel.Section, "Lý do"),
            new Paragraph(text.Reason),
            new NumberedHeading(NumberLevel.Section, text.Kind is AmendmentKind.Correction ? "Nội dung đính chính" : "Nội dung bổ sung"),
            .. text.Content.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new Paragraph(line)),
            new Paragraph($"Các nội dung khác của Biên bản {facts.Reference} giữ nguyên. Biên bản này là một phần không tách rời của biên bản đó./."),
        ],
        Signatures = [new Signature(["Thư ký"], facts.Secretary), new Signature(["Chủ trì", "Chủ tịch Hội đồng"], facts.Chair)],
        Recipients = new RecipientList([new("Các thành viên Hội đồng")], "VT, hồ sơ khen thưởng"),
    };
}

public sealed record AmendedMinutesFacts(
    Guid SessionId, Guid CouncilId, string CouncilName, string AgencyName, string PlaceName, string Title, DateOnly HeldOn, string Number, string Symbol, string? Chair, string? Secretary)
{
    /// <summary>"số 05/BB-HĐTĐKT, họp ngày 02/6/2025".</summary>
    public string Reference => $"số {new PaperNumber(int.Parse(Number, CultureInfo.InvariantCulture), Symbol).Reference}, họp ngày {HeldOn.Written()}";
}

public sealed record AmendmentText(AmendmentKind Kind, int Number, string Symbol, DateOnly IssuedOn, string Reason, string Content);
