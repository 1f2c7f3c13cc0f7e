using ThiDua.Core.Foundation;

namespace ThiDua.Core.Records.Recipients;

/// <summary>What may be written of recipients, of sending and of receipts.</summary>
internal static class RecipientRules
{
    public static List<Refusal> LinesFit(IEnumerable<(string Name, string? Purpose)> added, int there)
    {
        var lines = added.ToList();
        var refusals = new List<Refusal>();
        if (lines.Count == 0)
        {
            refusals.Add(new InvalidField("Lines", "Nhập nơi nhận chưa có trong danh sách, mỗi nơi một dòng, mục đích ghi trong ngoặc."));
        }

        if (lines.Count + there > SaveRecipients.Most)
        {
            refusals.Add(new InvalidField("Lines", $"Một văn bản có tối đa {SaveRecipients.Most} nơi nhận. Gộp bớt rồi lưu lại."));
        }

        if (lines.Any(l => l.Name.Length > 300 || l.Purpose?.Length > 100))
        {
            refusals.Add(new InvalidField("Lines", "Tên nơi nhận tối đa 300 ký tự, mục đích tối đa 100 ký tự. Rút gọn rồi lưu lại."));
        }

        return refusals;
    }

    public static Refusal? SentBetween(DateOnly? on, DateOnly issuedOn, DateOnly today) =>
        on is null ? new InvalidField("SentOn", "Nhập ngày gửi theo dạng ngày/tháng/năm, ví dụ 07/3/2026.")
        : on < issuedOn ? new InvalidField("SentOn", $"Ngày gửi không được trước ngày ban hành ({issuedOn.Written()}).")
        : on > today ? new InvalidField("SentOn", $"Ngày gửi không được sau hôm nay ({today.Written()}).")
        : null;

    /// <summary>Only people of the program's own units find a paper on their page.</summary>
    public static Refusal? InProgramIsForUnits(SentWay way, IEnumerable<string> unknown) =>
        way is SentWay.InProgram && unknown.ToList() is { Count: > 0 } names
            ? new InvalidField("Way", $"Nơi nhận không có trong danh sách đơn vị của phần mềm: {string.Join(", ", names.Take(5))}. Chọn cách gửi khác cho các nơi này.")
            : null;

    public static Refusal? ReceivedBetween(DateOnly? on, DateOnly sentOn, DateOnly today) =>
        on is null ? new InvalidField("ReceivedOn", "Nhập ngày nhận theo dạng ngày/tháng/năm, ví dụ 07/3/2026.")
        : on < sentOn ? new InvalidField("ReceivedOn", $"Ngày nhận không được trước ngày gửi ({sentOn.Written()}).")
        : on > today ? new InvalidField("ReceivedOn", $"Ngày nhận không được sau hôm nay ({today.Written()}).")
        : null;

    public static ReceiptState StateOf(bool sent, bool opened, bool received) =>
        !sent ? ReceiptState.NotSent : received ? ReceiptState.Received : opened ? ReceiptState.Opened : ReceiptState.Waiting;
}
