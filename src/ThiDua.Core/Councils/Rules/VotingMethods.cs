using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Councils.Rules;

/// <summary>Which ways of voting an award and a session allow.</summary>
public static class VotingMethods
{
    public static Refusal? Refuse(MethodFacts method, SessionMode mode, VoteRuleOption rule, ClausedRule withoutMeeting)
    {
        if (rule.BallotRequired && !method.IsBallot)
        {
            return new BallotRequiredByLaw(rule.AwardName) { Clause = rule.Citation };
        }

        if (mode is SessionMode.Meeting && !method.InMeeting)
        {
            return new MethodWithoutMeeting(method.Method.Label());
        }

        return mode is SessionMode.Meeting ? null
            : method.InMeeting ? new MethodInMeeting(method.Method.Label())
            : withoutMeeting.Allowed ? null
            : new NoWrittenSession() { Clause = withoutMeeting.Citation };
    }

    /// <summary>The award's own way when the session allows it; otherwise what suits a session without a meeting.</summary>
    public static VoteMethod Default(SessionMode mode, VoteMethod ofRule) => mode is SessionMode.Written ? VoteMethod.WrittenOpinion : ofRule;
}

/// <summary>A row of law.vote_method.</summary>
public sealed record MethodFacts(VoteMethod Method, bool IsBallot, bool IsSecret, bool InMeeting);
