using System.Globalization;
using System.Text.RegularExpressions;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Rules;

/// <summary>What the clerk of records may write on a signed paper.</summary>
internal static partial class IssueRules
{
    private const string NumberClause = "khoản 1 Điều 15 Nghị định số 30/2020/NĐ-CP";

    public static Refusal? NumberIsAPlainNumber(string? number) =>
        number is not null && Plain().IsMatch(number.Trim())
            ? null
            : new InvalidField("Number", "Nhập số văn bản bằng chữ số, từ 1 đến 999999, như trong sổ văn bản đi (không kèm ký hiệu).") { Clause = NumberClause };

    /// <summary>"05" and "5" are one number.</summary>
    public static string Normalised(string number) => number.Trim().TrimStart('0');

    public static Refusal? NumberRunsWithTheDays(string number, string symbol, DateOnly issuedOn, IReadOnlyList<TakenNumber> taken) =>
        NumberOrder.Contradicted(int.Parse(number, CultureInfo.InvariantCulture), issuedOn, taken) is { } other
            ? new NumberOutOfOrder(number, symbol, $"số {other.Number} đã ghi ngày {other.Day.Written()}.")
            : null;

    public static Refusal? DateIsNotInTheFuture(DateOnly? issuedOn, DateOnly today) =>
        issuedOn is null ? new InvalidField("IssuedOn", "Nhập ngày ban hành theo dạng ngày/tháng/năm, ví dụ 07/3/2026.")
        : issuedOn > today ? new InvalidField("IssuedOn", $"Ngày ban hành không được sau hôm nay ({today.Written()}). Nhập đúng ngày ghi trên văn bản đã ký.")
        : null;

    /// <param name="earliest">Day of the plan or of the council's session, whichever is later; null when neither is known.</param>
    public static Refusal? DateIsNotBeforeItsGrounds(DateOnly? issuedOn, DateOnly? earliest) =>
        issuedOn < earliest
            ? new InvalidField("IssuedOn", $"Ngày ban hành không được trước ngày {earliest.Value.Written()} là ngày của kế hoạch hoặc phiên họp Hội đồng làm căn cứ. Kiểm tra lại ngày trên văn bản.")
            : null;

    /// <summary>A paper signed by hand earlier may be recorded late, but somebody says so.</summary>
    public static Refusal? EarlierThanApprovalNeedsAReason(DateOnly? issuedOn, DateOnly approvedOn, string? reason) =>
        issuedOn < approvedOn && string.IsNullOrWhiteSpace(reason)
            ? new InvalidField("BackdateReason", $"Ngày ban hành sớm hơn ngày lãnh đạo duyệt trên phần mềm ({approvedOn.Written()}). Ghi lý do, ví dụ: bản giấy đã được ký trước.")
            : null;

    public static Refusal? DoubtfulLawIsConfirmed(IReadOnlyList<string> doubts, string? confirmedBy, string? reason) =>
        doubts.Count == 0 || (!string.IsNullOrWhiteSpace(confirmedBy) && !string.IsNullOrWhiteSpace(reason)) ? null : new LawNotConfirmed(doubts);

    [GeneratedRegex("^0{0,5}[1-9][0-9]{0,5}$")]
    private static partial Regex Plain();
}
