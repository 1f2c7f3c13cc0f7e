using ThiDua.Core.Foundation;

namespace ThiDua.Core.Movements.Rules;

internal static class ExtensionRefusals
{
    private static readonly DateOnly Latest = new(2100, 1, 1);

    public static IEnumerable<Refusal> Of(ExtensionFacts facts)
    {
        if (facts.State is not MovementState.Launched)
        {
            yield return new WrongState(facts.State is MovementState.Draft
                ? "Phong trào chưa phát động: sửa ngày ngay trên màn hình rà soát, không cần gia hạn."
                : $"Phong trào đang ở bước \"{facts.State.Label()}\" nên không gia hạn được nữa.");
        }

        if (facts.OldDay is not { } old)
        {
            yield return new CannotExtend("Thời hạn này không ấn định ngày nên không có gì để gia hạn. Sửa thời hạn ở màn hình kế hoạch.");
            yield break;
        }

        if (facts.NewDay <= old)
        {
            yield return new CannotExtend($"Ngày mới phải sau ngày {old.Written()}. Chọn ngày muộn hơn.");
        }
        else if (facts.NewDay > Latest)
        {
            yield return new CannotExtend($"Ngày {facts.NewDay.Written()} không hợp lý. Chọn ngày gần hơn.");
        }
        else if (facts.NewEndsAt <= facts.Now)
        {
            yield return new CannotExtend("Theo lời văn của thời hạn, ngày mới vẫn đã qua. Chọn ngày muộn hơn.");
        }

        if (facts.Reason is null)
        {
            yield return new InvalidField("Reason", "Ghi lý do gia hạn để các đơn vị và người kiểm tra biết vì sao.");
        }
        else if (facts.Reason.Length > 1000)
        {
            yield return new InvalidField("Reason", "Lý do dài quá 1000 ký tự. Rút gọn lại.");
        }
    }
}

internal sealed record ExtensionFacts(MovementState State, DateOnly? OldDay, DateOnly NewDay, DateTimeOffset? NewEndsAt, DateTimeOffset Now, string? Reason);
