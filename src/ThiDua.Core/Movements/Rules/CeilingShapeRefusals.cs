using ThiDua.Core.Foundation;

namespace ThiDua.Core.Movements.Rules;

/// <summary>Ceilings that mean nothing, each refusal at its box of the form.</summary>
internal static class CeilingShapeRefusals
{
    public static IEnumerable<Refusal> Of(CeilingShape shape, string field) => OfNumbers(shape, field).Concat(OfRate(shape.Rate, field)).Concat(OfPerUnit(shape.PerUnit, field));

    /// <summary>How many take part, typed instead of counted.</summary>
    public static IEnumerable<Refusal> OfParticipants(AwardOfferPart offer, string field)
    {
        foreach (var (name, value) in new[] { (nameof(offer.ParticipatingCollectives), offer.ParticipatingCollectives), (nameof(offer.ParticipatingIndividuals), offer.ParticipatingIndividuals) })
        {
            if (value is < 0 or > 1_000_000)
            {
                yield return new InvalidField($"{field}.{name}", "Số tham gia là số nguyên từ 0 đến 1.000.000. Chưa có số liệu thì để trống, phần mềm đếm theo danh sách nhân sự.");
            }
        }

        if ((offer.ParticipatingCollectives is not null || offer.ParticipatingIndividuals is not null) && offer.ParticipationSource is null)
        {
            yield return new InvalidField($"{field}.{nameof(offer.ParticipationSource)}", "Ghi nguồn của số tham gia, ví dụ \"Báo cáo đăng ký thi đua của các đơn vị ngày 05/3/2025\".");
        }
        else if (offer.ParticipationSource is { Length: > 300 } source)
        {
            yield return new InvalidField($"{field}.{nameof(offer.ParticipationSource)}", $"Nguồn số tham gia dài {source.Length} ký tự, vượt quá 300. Rút gọn lại.");
        }
    }

    private static IEnumerable<Refusal> OfNumbers(CeilingShape shape, string field)
    {
        var (collectives, individuals, max) = (shape.MaxCollectives, shape.MaxIndividuals, shape.MaxTotal);
        foreach (var (name, value) in new[] { (nameof(shape.MaxCollectives), collectives), (nameof(shape.MaxIndividuals), individuals), (nameof(shape.MaxTotal), max) })
        {
            if (value is < 0 or > 100_000)
            {
                yield return new InvalidField($"{field}.{name}", "Số lượng tối đa là số nguyên từ 0 đến 100.000. Không giới hạn thì để trống.");
            }
        }

        if (shape.Either && max is null)
        {
            yield return new InvalidField($"{field}.{nameof(shape.MaxTotal)}", "\"Tập thể hoặc cá nhân\" cần một số tối đa chung, ví dụ 1. Nhập số vào ô Tổng số.");
        }
        else if (shape.Either && (collectives is not null || individuals is not null))
        {
            yield return new InvalidField($"{field}.{nameof(shape.Either)}", "\"Tập thể hoặc cá nhân\" chỉ dùng ô Tổng số. Xóa số tập thể, số cá nhân hoặc bỏ dấu chọn.");
        }
        else if (max is { } total && (collectives > total || individuals > total))
        {
            yield return new InvalidField($"{field}.{nameof(shape.MaxTotal)}", "Tổng số nhỏ hơn số tối đa của tập thể hoặc của cá nhân. Sửa lại cho khớp với kế hoạch.");
        }
    }

    private static IEnumerable<Refusal> OfRate(CeilingRate? rate, string field)
    {
        foreach (var (name, value) in new[] { (nameof(AwardOfferPart.CollectivePercent), rate?.Collectives), (nameof(AwardOfferPart.IndividualPercent), rate?.Individuals) })
        {
            if (value is <= 0 or > 100)
            {
                yield return new InvalidField($"{field}.{name}", "Tỷ lệ lớn hơn 0 và không quá 100 %. Không giới hạn theo tỷ lệ thì để trống.");
            }
            else if (value is { } percent && decimal.Round(percent, 3) != percent)
            {
                yield return new InvalidField($"{field}.{name}", "Tỷ lệ ghi không quá ba chữ số sau dấu phẩy.");
            }
        }
    }

    private static IEnumerable<Refusal> OfPerUnit(CeilingPerUnit? perUnit, string field)
    {
        foreach (var (name, value) in new[] { (nameof(AwardOfferPart.PerUnitCollectives), perUnit?.Collectives), (nameof(AwardOfferPart.PerUnitIndividuals), perUnit?.Individuals) })
        {
            if (value is < 0 or > 1000)
            {
                yield return new InvalidField($"{field}.{name}", "Số tối đa mỗi đơn vị là số nguyên từ 0 đến 1.000. Không giới hạn theo đơn vị thì để trống.");
            }
        }
    }
}
