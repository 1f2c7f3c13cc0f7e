using ThiDua.Core.Foundation;

namespace ThiDua.Core.Honours;

/// <summary>Shares of co-authors: agreed for all of them and making the whole, or not stated at all.</summary>
public static class ShareRules
{
    public static Refusal? MustMakeTheWhole(IReadOnlyCollection<decimal?> shares)
    {
        if (shares.Any(s => s is <= 0 or > 100))
        {
            return new InvalidField("Shares", "Tỷ lệ đóng góp phải lớn hơn 0 và không quá 100 %.");
        }

        if (shares.Any(s => s is { } share && decimal.Round(share, 2) != share))
        {
            return new InvalidField("Shares", "Tỷ lệ đóng góp ghi nhiều nhất hai chữ số thập phân.");
        }

        var stated = shares.Count(s => s is not null);
        return stated == 0 ? null
            : stated < shares.Count ? new InvalidField("Shares", "Ghi tỷ lệ đóng góp cho mọi người tham gia, hoặc để trống tất cả.")
            : shares.Sum() == 100 ? null
            : new InvalidField("Shares", $"Tổng tỷ lệ đóng góp là {Money.Coefficient(shares.Sum()!.Value)} %, phải đúng 100 %. Sửa lại từng tỷ lệ.");
    }
}
