using ThiDua.Core.Foundation;

namespace ThiDua.Core.Law.Changes.Rules;

/// <summary>What a single line of a change may not say. What lines do together is for SeriesRules.</summary>
public static class LineRules
{
    public static IEnumerable<Refusal> Of(LineFacts line) => [.. OfDays(line), .. OfChecking(line)];

    private static IEnumerable<Refusal> OfDays(LineFacts line)
    {
        if (!line.Dated || line.Action is LawChangeAction.Confirm)
        {
            yield break;
        }

        if (line.Day is null)
        {
            yield return new InvalidField(nameof(LawLineRequest.Day), line.Action is LawChangeAction.End ? "Nhập ngày cuối cùng còn áp dụng." : "Nhập ngày bắt đầu áp dụng.");
        }
        else if (line.Action is LawChangeAction.Replace && line.Day <= line.RowFrom)
        {
            yield return new InvalidField(nameof(LawLineRequest.Day), $"Quy định cũ áp dụng từ {line.RowFrom.Value.Written()}; quy định thay thế phải bắt đầu sau ngày đó.");
        }
        else if (line.Action is LawChangeAction.End && line.Day < line.RowFrom)
        {
            yield return new InvalidField(nameof(LawLineRequest.Day), $"Quy định áp dụng từ {line.RowFrom.Value.Written()}; ngày cuối cùng không thể trước ngày đó.");
        }
        else if (line.Action is LawChangeAction.End && line.RowTo < line.Day)
        {
            yield return new InvalidField(nameof(LawLineRequest.Day), $"Quy định hết hiệu lực ngày {line.RowTo.Value.Written()}. Muốn kéo dài thì thay bằng quy định mới từ ngày liền sau.");
        }

        if (line.Until < line.Day)
        {
            yield return new InvalidField(nameof(LawLineRequest.Until), "Ngày hết hiệu lực trước ngày bắt đầu áp dụng. Sửa lại một trong hai ngày.");
        }
    }

    private static IEnumerable<Refusal> OfChecking(LineFacts line)
    {
        if (line.CheckedOn > line.Today)
        {
            yield return new InvalidField(nameof(LawLineRequest.CheckedOn), "Ngày đối chiếu không được ở tương lai.");
        }

        if (line.Action is LawChangeAction.Confirm && line.Certainty is not (Certainty.Confirmed or Certainty.ConfirmedSecondary))
        {
            yield return new InvalidField(nameof(LawLineRequest.Certainty), "Chọn đã đối chiếu văn bản gốc hoặc qua nguồn thứ cấp.");
        }

        if (line.Action is LawChangeAction.Add or LawChangeAction.Replace && line.Certainty is null)
        {
            yield return new InvalidField(nameof(LawLineRequest.Certainty), "Chọn mức độ chắc chắn của quy định.");
        }
    }
}

/// <param name="Dated">The table's rows have a first and a last day.</param>
/// <param name="RowFrom">First day of the row that the line touches.</param>
public sealed record LineFacts(
    LawChangeAction Action, bool Dated, DateOnly? RowFrom, DateOnly? RowTo, DateOnly? Day, DateOnly? Until, Certainty? Certainty, DateOnly? CheckedOn, DateOnly Today);
