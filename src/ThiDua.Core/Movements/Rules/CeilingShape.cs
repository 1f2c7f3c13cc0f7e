using System.Globalization;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Movements.Rules;

/// <summary>
/// How many of one award a movement may give: joint ("không quá 10 tập thể, cá nhân"), separate ("không quá 5 tập thể và 10 cá nhân"),
/// either/or ("01 tập thể hoặc 01 cá nhân"), or no ceiling at all. Null is "no ceiling", never zero.
/// </summary>
public sealed record CeilingShape(int? MaxCollectives, int? MaxIndividuals, int? MaxTotal, bool Either)
{
    public static readonly CeilingShape None = new(null, null, null, false);

    public bool IsNone => MaxCollectives is null && MaxIndividuals is null && MaxTotal is null;

    /// <summary>As a plan would write it.</summary>
    public string Written() =>
        Either && MaxTotal is { } one ? $"{Padded(one)} tập thể hoặc {Padded(one)} cá nhân"
        : (MaxCollectives, MaxIndividuals, MaxTotal) switch
        {
            (null, null, null) => "không giới hạn số lượng",
            (null, null, { } total) => $"không quá {Count(total)} tập thể, cá nhân",
            ({ } collectives, null, null) => $"không quá {Count(collectives)} tập thể, không giới hạn cá nhân",
            (null, { } individuals, null) => $"không giới hạn tập thể, không quá {Count(individuals)} cá nhân",
            ({ } collectives, { } individuals, null) => $"không quá {Count(collectives)} tập thể và {Count(individuals)} cá nhân",
            var (collectives, individuals, total) =>
                $"không quá {Count(total.Value)} tập thể, cá nhân" + (collectives is { } c ? $", trong đó không quá {Count(c)} tập thể" : "") + (individuals is { } i ? $", không quá {Count(i)} cá nhân" : ""),
        };

    /// <summary>Refuses shapes that mean nothing; field is the prefix of the form's properties, e.g. "AwardOffers[1]".</summary>
    public IEnumerable<Refusal> Refusals(string field)
    {
        foreach (var (name, value) in new[] { (nameof(MaxCollectives), MaxCollectives), (nameof(MaxIndividuals), MaxIndividuals), (nameof(MaxTotal), MaxTotal) })
        {
            if (value is < 0 or > 100_000)
            {
                yield return new InvalidField($"{field}.{name}", "Số lượng tối đa là số nguyên từ 0 đến 100.000. Không giới hạn thì để trống.");
            }
        }

        if (Either && MaxTotal is null)
        {
            yield return new InvalidField($"{field}.{nameof(MaxTotal)}", "\"Tập thể hoặc cá nhân\" cần một số tối đa chung, ví dụ 1. Nhập số vào ô Tổng số.");
        }
        else if (Either && (MaxCollectives is not null || MaxIndividuals is not null))
        {
            yield return new InvalidField($"{field}.{nameof(Either)}", "\"Tập thể hoặc cá nhân\" chỉ dùng ô Tổng số. Xóa số tập thể, số cá nhân hoặc bỏ dấu chọn.");
        }
        else if (MaxTotal is { } total && (MaxCollectives > total || MaxIndividuals > total))
        {
            yield return new InvalidField($"{field}.{nameof(MaxTotal)}", "Tổng số nhỏ hơn số tối đa của tập thể hoặc của cá nhân. Sửa lại cho khớp với kế hoạch.");
        }
    }

    private static string Count(int count) => count.ToString("N0", CultureInfo.GetCultureInfo("vi-VN"));

    // Plans write "01 tập thể hoặc 01 cá nhân".
    private static string Padded(int count) => count < 10 ? $"0{count}" : Count(count);
}
