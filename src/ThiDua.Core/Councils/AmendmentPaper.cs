using System.Globalization;
using ThiDua.Core.Foundation;
using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Councils;

/// <summary>Biên bản bổ sung, đính chính: says which minutes it belongs to, why, and what is added or put right.</summary>
public static class AmendmentPaper
{
    /// <param name="words">The agency's sentences; null writes the shipped ones.</param>
    public static Paper Write(AmendedMinutesFacts facts, AmendmentText text, PaperWords? words = null) => Written(facts, text, (words ?? PaperWords.Shipped(MinutesAmendmentWording.Paper)).With(new()
    {
        ["hội_đồng"] = facts.CouncilName, ["cơ_quan"] = facts.AgencyName, ["biên_bản"] = facts.Reference, ["tên_phiên_họp"] = facts.Title, ["ngày_họp"] = facts.HeldOn.Written(), ["lý_do"] = text.Reason,
    }));

    private static Paper Written(AmendedMinutesFacts facts, AmendmentText text, PaperVoice voice) => new()
    {
        Form = voice.Form,
        Letterhead = new Letterhead(facts.AgencyName, facts.CouncilName),
        Number = new PaperNumber(text.Number, text.Symbol),
        Issued = new PlaceAndDate(facts.PlaceName, PaperDate.Of(text.IssuedOn)),
        Title = new NamedTitle(text.Kind.Label(), $"{(text.Kind is AmendmentKind.Correction ? "Đính chính" : "Bổ sung")} Biên bản {facts.Reference}"),
        Body =
        [
            new Paragraph(voice[MinutesAmendmentWording.Amends]),
            new NumberedHeading(NumberLevel.Section, "Lý do"),
            new Paragraph(text.Reason),
            new NumberedHeading(NumberLevel.Section, text.Kind is AmendmentKind.Correction ? "Nội dung đính chính" : "Nội dung bổ sung"),
            .. text.Content.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new Paragraph(line)),
            new Paragraph(voice[MinutesAmendmentWording.Stays]),
        ],
        Signatures = [new Signature(["Thư ký"], facts.Secretary), new Signature(["Chủ trì", "Chủ tịch Hội đồng"], facts.Chair)],
        Recipients = new RecipientList([new("Các thành viên Hội đồng")], voice[MinutesAmendmentWording.Filing]),
    };
}

public sealed record AmendedMinutesFacts(
    Guid SessionId, Guid CouncilId, string CouncilName, string AgencyName, string PlaceName, string Title, DateOnly HeldOn, string Number, string Symbol, string? Chair, string? Secretary)
{
    /// <summary>"số 05/BB-HĐTĐKT, họp ngày 02/6/2025".</summary>
    public string Reference => $"số {new PaperNumber(int.Parse(Number, CultureInfo.InvariantCulture), Symbol).Reference}, họp ngày {HeldOn.Written()}";
}

public sealed record AmendmentText(AmendmentKind Kind, int Number, string Symbol, DateOnly IssuedOn, string Reason, string Content);
