using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils;

public static class CouncilTransitions
{
    public static readonly TransitionTable<SessionState> Sessions = new(
        "session",
        SessionState.Planned,
        (SessionState.Planned, SessionState.Open), (SessionState.Planned, SessionState.Cancelled),
        (SessionState.Open, SessionState.Closed),
        (SessionState.Closed, SessionState.Minuted));

    public static readonly TransitionTable<BallotState> Ballots = new(
        "ballot",
        BallotState.Prepared,
        (BallotState.Prepared, BallotState.Open), (BallotState.Prepared, BallotState.Cancelled),
        (BallotState.Open, BallotState.Closed));
}
