using ThiDua.Core.Foundation;

namespace ThiDua.Core.Accounts.Invitations;

public enum InvitationState
{
    /// <summary>A citizen asked; nobody has let them in yet.</summary>
    Asked,

    /// <summary>A link is out and may be used once.</summary>
    Open,
    Used,
    Revoked,
}

public static class InvitationTransitions
{
    public static readonly TransitionTable<InvitationState> Table = new(
        "invitation",
        InvitationState.Open,
        (InvitationState.Asked, InvitationState.Open), (InvitationState.Asked, InvitationState.Revoked),
        (InvitationState.Open, InvitationState.Used), (InvitationState.Open, InvitationState.Revoked))
    {
        Initial = [InvitationState.Asked, InvitationState.Open],
    };

    public static string Label(this InvitationState state) => state switch
    {
        InvitationState.Asked => "Chờ cấp liên kết",
        InvitationState.Open => "Đã cấp liên kết",
        InvitationState.Used => "Đã dùng",
        InvitationState.Revoked => "Đã thu hồi",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
