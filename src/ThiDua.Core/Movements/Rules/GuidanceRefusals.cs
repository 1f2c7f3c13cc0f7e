using System.Text.RegularExpressions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Movements.Rules;

internal static partial class GuidanceRefusals
{
    public static IEnumerable<Refusal> Of(RecordGuidanceRequest request, Movement movement, DateOnly today, DateTimeOffset now, WorkingCalendar calendar)
    {
        if (movement.State is not (MovementState.Launched or MovementState.Reviewing))
        {
            yield return movement.State is MovementState.Draft
                ? new WrongState("Phong trào chưa phát động: bổ sung giấy tờ và thời hạn ngay trên màn hình rà soát.")
                : new WrongState($"Phong trào đang ở bước \"{movement.State.Label()}\" nên không ghi thêm hướng dẫn.");
        }

        foreach (var refusal in OfHead(request, movement, today)
                     .Concat(request.Papers.SelectMany((p, i) => PlanRefusals.OfPaper(p, $"Papers[{i}]")))
                     .Concat(request.Deadlines.SelectMany((d, i) => PlanRefusals.OfDeadline(d, $"Deadlines[{i}]"))))
        {
            yield return refusal;
        }

        foreach (var (deadline, index) in request.Deadlines.Select((d, i) => (d, i)))
        {
            if (DeadlineMeaning.EndsAt(deadline.Semantic, deadline.Day, calendar) <= now)
            {
                yield return new InvalidField($"Deadlines[{index}].Day", "Thời hạn này đã qua. Kiểm tra lại ngày trong văn bản.");
            }
        }
    }

    private static IEnumerable<Refusal> OfHead(RecordGuidanceRequest request, Movement movement, DateOnly today)
    {
        if (request.Number is null || !PaperNumber().IsMatch(request.Number))
        {
            yield return new InvalidField(nameof(request.Number), "Nhập số văn bản: chỉ chữ số và chữ cái không dấu, tối đa 11 ký tự. Ví dụ: 215.");
        }

        if (request.Symbol is null || request.Symbol.Length > 30)
        {
            yield return new InvalidField(nameof(request.Symbol), "Nhập ký hiệu văn bản, tối đa 30 ký tự. Ví dụ: SKHCN-VP.");
        }

        if (request.IssuedOn is not { } issued)
        {
            yield return new InvalidField(nameof(request.IssuedOn), "Nhập ngày văn bản.");
        }
        else if (issued > today || issued < movement.PlanDate)
        {
            yield return new InvalidField(nameof(request.IssuedOn), $"Ngày {issued.Written()} không hợp lý: văn bản hướng dẫn ban hành từ ngày kế hoạch{(movement.PlanDate is { } plan ? $" ({plan.Written()})" : "")} đến hôm nay.");
        }

        if (request.Abstract is null || request.Abstract.Length > 500)
        {
            yield return new InvalidField(nameof(request.Abstract), "Nhập trích yếu, tối đa 500 ký tự. Ví dụ: Hướng dẫn hồ sơ đề nghị khen thưởng phong trào thi đua năm 2024.");
        }

        if (request.Papers.Count == 0 && request.Deadlines.Count == 0 && request.File is null)
        {
            yield return new InvalidField(nameof(request.File), "Văn bản hướng dẫn chưa có giấy tờ, thời hạn hay tệp nào. Thêm ít nhất một nội dung.");
        }
    }

    [GeneratedRegex("^[0-9A-Za-z]{1,11}$")]
    private static partial Regex PaperNumber();
}
