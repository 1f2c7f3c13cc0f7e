using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.Rules;

/// <summary>Who speaks for a unit: its own people in their own name, the office only with what the unit signed.</summary>
public static class OnBehalfRules
{
    /// <param name="isOfUnit">The actor works in the unit.</param>
    public static bool SpeaksForUnit(Actor actor, string unitPath, bool isOfUnit) =>
        actor.IsSystem
        || (isOfUnit && actor.Can(Permission.SubmitBatch, unitPath))
        || actor.Grants.Any(g => g.Role is Role.UnitHead or Role.OutsideProposer && unitPath.StartsWith(g.UnitPath, StringComparison.Ordinal));

    public static Refusal? MustCarryPaper(bool speaksForUnit, SignedPaper? paper, string unit) =>
        speaksForUnit || paper is not null ? null : new SignedPaperNeeded(unit);
}

public sealed record SignedPaperNeeded(string Unit) : Refusal(
    $"Hồ sơ của {Unit} do Thường trực nhập thay thì phải kèm bản giấy đơn vị đã ký. Ghi người ký, ngày ký và chọn bản quét ở phần Nhập thay.");
