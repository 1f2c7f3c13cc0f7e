using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils.Rules;

/// <summary>A decision without a meeting stands only on enough answers, and is not cut short while answers may still come.</summary>
public static class WrittenAnswers
{
    /// <param name="expected">Members who have something to answer: not those who are recused from everything.</param>
    public static Refusal? Refuse(int answered, int expected, int needed, DateOnly due, DateOnly today, string? citation) =>
        answered < needed ? new TooFewAnswers(answered, expected, needed) { Clause = citation }
        : answered < expected && today <= due ? new AnswersStillComing(answered, expected, due.Written())
        : null;
}
