using System.Globalization;
using ThiDua.Core.Foundation;
using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Councils.Planning;

/// <summary>Giấy mời (NĐ 30/2020/NĐ-CP, Phụ lục III), or the letter that asks for opinions when no meeting is held.</summary>
public static class InvitationPaper
{
    /// <summary>Before it has a number.</summary>
    public const string DraftName = "Du-thao-giay-moi.docx";

    /// <param name="words">The agency's sentences; null writes the shipped ones.</param>
    public static Paper Write(Invitation invitation, PaperWords? words = null) => Written(invitation, (words ?? PaperWords.Shipped(InvitationWording.Paper)).With(new()
    {
        ["hội_đồng"] = invitation.CouncilName, ["cơ_quan"] = invitation.AgencyName, ["tên_phiên_họp"] = invitation.Title, ["ngày_họp"] = invitation.HeldOn.Written(),
        ["thời_gian"] = $"{(invitation.HeldAt is { } at ? $"{at.ToString("HH' giờ 'mm", CultureInfo.InvariantCulture)}, " : "")}ngày {invitation.HeldOn.Written()}",
        ["địa_điểm"] = invitation.Place.Length > 0 ? invitation.Place : null, ["hạn_trả_lời"] = invitation.Mode is SessionMode.Meeting ? "" : invitation.AnswersDue?.Written(),
        ["chủ_tịch"] = invitation.Chair, ["số_thành_viên"] = invitation.Members.ToString(CultureInfo.InvariantCulture),
    }));

    private static Paper Written(Invitation invitation, PaperVoice voice) => new()
    {
        Form = voice.Form,
        Letterhead = new Letterhead(invitation.AgencyName, invitation.CouncilName),
        Number = NumberOf(invitation.Number),
        Issued = new PlaceAndDate(invitation.PlaceName, PaperDate.Of(invitation.IssuedOn, invitation.HeldOn.Year)),
        Title = invitation.Mode is SessionMode.Meeting ? new NamedTitle("Giấy mời", invitation.Title) : new LetterTitle($"lấy ý kiến bằng văn bản: {invitation.Title}"),
        Addressees = ["Các thành viên Hội đồng", .. invitation.Guests],
        Body = [.. invitation.Mode is SessionMode.Meeting ? Meeting(invitation, voice) : InWriting(voice), .. Content(invitation, voice)],
        Signatures = [new Signature(["TM. HỘI ĐỒNG", "CHỦ TỊCH"], invitation.Chair)],
        Recipients = new RecipientList([new("Như trên")], voice[InvitationWording.Filing]),
    };

    // "25/GM-HĐTĐKT": the clerk gives both; without a figure in front the whole is a symbol.
    private static PaperNumber? NumberOf(string? typed) =>
        typed is null ? new PaperNumber(null, "GM-HĐTĐKT")
        : typed.Split('/', 2) is [var figure, var symbol] && int.TryParse(figure, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new PaperNumber(number, symbol)
        : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var alone) ? new PaperNumber(alone, "GM-HĐTĐKT")
        : new PaperNumber(null, typed);

    private static IEnumerable<Block> Meeting(Invitation invitation, PaperVoice voice)
    {
        yield return new Paragraph(voice[InvitationWording.Invites]);
        yield return new NumberedHeading(NumberLevel.Clause, "Thời gian, địa điểm");
        yield return new Paragraph(voice[InvitationWording.Time]);
        if (invitation.Place.Length > 0)
        {
            yield return new Paragraph(voice[InvitationWording.Place]);
        }
    }

    private static IEnumerable<Block> InWriting(PaperVoice voice)
    {
        yield return new Paragraph(voice[InvitationWording.AsksInWriting]);
    }

    private static IEnumerable<Block> Content(Invitation invitation, PaperVoice voice)
    {
        yield return new NumberedHeading(NumberLevel.Clause, invitation.Mode is SessionMode.Meeting ? "Chương trình" : "Nội dung xin ý kiến");
        foreach (var (item, i) in invitation.Agenda.Select((item, i) => (item, i)))
        {
            yield return new NumberedParagraph(NumberLevel.Point, item.Title + (item.Presenter.Length > 0 ? $" ({item.Presenter})" : "") + (i == invitation.Agenda.Count - 1 ? "." : ";"));
        }

        if (invitation.Papers.Count > 0)
        {
            yield return new NumberedHeading(NumberLevel.Clause, "Tài liệu gửi kèm");
            foreach (var (title, i) in invitation.Papers.Select((title, i) => (title, i)))
            {
                yield return new Bullet(title + (i == invitation.Papers.Count - 1 ? "." : ";"));
            }
        }

        yield return new Paragraph(voice[invitation.Mode is SessionMode.Meeting ? InvitationWording.ClosesMeeting : InvitationWording.ClosesWriting]);
    }
}
