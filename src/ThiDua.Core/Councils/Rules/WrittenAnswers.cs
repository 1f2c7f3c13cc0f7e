using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils.Rules;

/// <summary>A decision without a meeting stands only on enough answers, and is not cut short while answers may still come.</summary>
public static class WrittenAnswers
{
    public static Refusal? Refuse(int answered, int members, int needed, DateOnly due, DateOnly today, string? citation) =>
        answered < needed ? new TooFewAnswers(answered, members, needed) { Clause = citation }
        : answered < members && today <= due ? new AnswersStillComing(answered, members, due.Written())
        : null;
}
