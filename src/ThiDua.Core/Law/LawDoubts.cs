using ThiDua.Core.Foundation;

namespace ThiDua.Core.Law;

/// <summary>What in the law of a day has not been checked. A decision that rests on it needs the name of who vouches for it.</summary>
public static class LawDoubts
{
    /// <summary>Sentences for the screen, one a doubt; none when everything was checked.</summary>
    /// <param name="regime">Texts of the day.</param>
    /// <param name="rates">Money rows of the day; null for a paper that gives no money itself.</param>
    /// <param name="subjects">Kinds of subject that get money: a doubtful row that nobody is paid by raises no doubt.</param>
    public static IReadOnlyList<string> Of(LegalRegime regime, RewardRates? rates, IReadOnlyCollection<SubjectKind> subjects) =>
        [.. regime.Texts.SelectMany(text => AboutText(text, regime.On)), .. rates is null ? [] : AboutRates(rates, subjects)];

    private static IEnumerable<string> AboutText(RegimeText text, DateOnly on)
    {
        if (!text.ContentChecked)
        {
            yield return $"{text.Title} (số {text.Number}) đang có hiệu lực nhưng nội dung chưa được đối chiếu với quy định trong phần mềm.";
        }

        if (text.RecheckBy <= on)
        {
            yield return $"{text.Kind} số {text.Number} có thể đã hết hiệu lực từ ngày {text.RecheckBy.Value.Written()}; cần kiểm tra văn bản thay thế.";
        }
    }

    private static IEnumerable<string> AboutRates(RewardRates rates, IReadOnlyCollection<SubjectKind> subjects) =>
        new[] { ("Mức lương cơ sở", rates.BaseSalary), ("Quy tắc làm tròn", rates.RoundingStep) }
            .Concat(rates.Coefficients.Where(c => subjects.Contains(c.Key)).OrderBy(c => c.Key).Select(c => ($"Hệ số tiền thưởng đối với {c.Key.Label()}", c.Value)))
            .Where(row => row.Item2.Certainty.IsRecalled())
            .Select(row => $"{row.Item1} {Money.Coefficient(row.Item2.Value)} ({row.Item2.Citation}) chưa được đối chiếu với văn bản gốc.")
            .Concat(rates.Coefficients.Where(c => subjects.Contains(c.Key) && c.Value.IsMaximum).OrderBy(c => c.Key)
                .Select(c => $"Hệ số {Money.Coefficient(c.Value.Value)} ({c.Value.Citation}) là mức tối đa; kiểm tra mức chi do cấp có thẩm quyền quy định."));
}
