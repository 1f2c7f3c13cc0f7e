using System.Globalization;
using ThiDua.Core.Foundation;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Councils.Planning;

/// <summary>Giấy mời (NĐ 30/2020/NĐ-CP, Phụ lục III), or the letter that asks for opinions when no meeting is held.</summary>
public static class InvitationPaper
{
    /// <summary>Before it has a number.</summary>
    public const string DraftName = "Du-thao-giay-moi.docx";

    public static Paper Write(Invitation invitation) => new()
    {
        Letterhead = new Letterhead(invitation.AgencyName, invitation.CouncilName),
        Number = NumberOf(invitation.Number),
        Issued = new PlaceAndDate(invitation.PlaceName, PaperDate.Of(invitation.IssuedOn, invitation.HeldOn.Year)),
        Title = invitation.Mode is SessionMode.Meeting ? new NamedTitle("Giấy mời", invitation.Title) : new LetterTitle($"lấy ý kiến bằng văn bản: {invitation.Title}"),
        Addressees = ["Các thành viên Hội đồng", .. invitation.Guests],
        Body = [.. invitation.Mode is SessionMode.Meeting ? Meeting(invitation) : Written(invitation), .. Content(invitation)],
        Signatures = [new Signature(["TM. HỘI ĐỒNG", "CHỦ TỊCH"], invitation.Chair)],
        Recipients = new RecipientList([new("Như trên")], "VT, hồ sơ Hội đồng"),
    };

    // "25/GM-HĐTĐKT": the clerk gives both; without a figure in front the whole is a symbol.
    private static PaperNumber? NumberOf(string? typed) =>
        typed is null ? new PaperNumber(null, "GM-HĐTĐKT")
        : typed.Split('/', 2) is [var figure, var symbol] && int.TryParse(figure, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new PaperNumber(number, symbol)
        : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var alone) ? new PaperNumber(alone, "GM-HĐTĐKT")
        : new PaperNumber(null, typed);

    private static IEnumerable<Block> Meeting(Invitation invitation)
    {
        yield return new Paragraph($"{invitation.CouncilName} trân trọng kính mời dự phiên họp như sau:");
        yield return new NumberedHeading(NumberLevel.Clause, "Thời gian, địa điểm");
        yield return new Paragraph($"Thời gian: {(invitation.HeldAt is { } at ? $"{at.ToString("HH' giờ 'mm", CultureInfo.InvariantCulture)}, " : "")}ngày {invitation.HeldOn.Written()}.");
        if (invitation.Place.Length > 0)
        {
            yield return new Paragraph($"Địa điểm: {invitation.Place}.");
        }
    }

    private static IEnumerable<Block> Written(Invitation invitation)
    {
        yield return new Paragraph($"{invitation.CouncilName} không tổ chức họp, lấy ý kiến bằng văn bản của các thành viên. Ý kiến có ký tên, gửi trước khi hết ngày {invitation.AnswersDue?.Written()}.");
    }

    private static IEnumerable<Block> Content(Invitation invitation)
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

        yield return new Paragraph(invitation.Mode is SessionMode.Meeting
            ? "Hồ sơ đề nghị khen thưởng được đọc trên hệ thống hoặc trên bản in do Thư ký gửi. Thành viên không dự được báo Thư ký và gửi văn bản cử người dự họp thay trước ngày họp./."
            : "Hồ sơ đề nghị khen thưởng được đọc trên hệ thống hoặc trên bản in do Thư ký gửi./.");
    }
}
