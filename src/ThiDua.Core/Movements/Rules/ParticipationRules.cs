using ThiDua.Core.Foundation;

namespace ThiDua.Core.Movements.Rules;

internal static class ParticipationRules
{
    public static Refusal? MayChange(MovementState state) => state switch
    {
        MovementState.Launched or MovementState.Reviewing => null,
        MovementState.Draft => new WrongState("Phong trào chưa phát động. Chọn đơn vị được mời ở bước phát động."),
        _ => new WrongState("Phong trào đã có quyết định hoặc đã kết thúc nên không mời thêm được."),
    };
}
