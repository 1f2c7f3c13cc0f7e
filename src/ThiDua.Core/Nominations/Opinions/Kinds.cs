using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.Opinions;

public enum OpinionState
{
    Asked,
    Answered,
    Silent,
    Withdrawn,
}

public enum OpinionAnswer
{
    Agrees,
    Objects,
    NoComment,
}

/// <summary>A step that has a row in law.deadline_rule.</summary>
public enum TimedStep
{
    OpinionAnswer,
    PublicComment,
}

public enum TimeUnit
{
    Days,
    WorkingDays,
}

/// <summary>What it means that nobody answered in time.</summary>
public enum Silence
{
    Noted,
    Agreed,
    Nothing,
}

public static class OpinionTransitions
{
    public static readonly TransitionTable<OpinionState> Requests = new(
        "opinion_request", OpinionState.Asked,
        (OpinionState.Asked, OpinionState.Answered), (OpinionState.Asked, OpinionState.Silent), (OpinionState.Asked, OpinionState.Withdrawn),
        (OpinionState.Silent, OpinionState.Answered));
}

public static class OpinionWords
{
    public static string Label(this OpinionState state) => state switch
    {
        OpinionState.Asked => "Đang chờ trả lời",
        OpinionState.Answered => "Đã trả lời",
        OpinionState.Silent => "Hết hạn không trả lời",
        OpinionState.Withdrawn => "Đã rút câu hỏi",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Label(this OpinionAnswer answer) => answer switch
    {
        OpinionAnswer.Agrees => "Nhất trí",
        OpinionAnswer.Objects => "Không nhất trí",
        OpinionAnswer.NoComment => "Không có ý kiến",
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    /// <summary>"10 ngày làm việc".</summary>
    public static string Written(this TimeUnit unit, int n) => unit == TimeUnit.WorkingDays ? $"{n} ngày làm việc" : $"{n} ngày";

    public static string Label(this Silence silence) => silence switch
    {
        Silence.Noted => "trình tiếp và ghi rõ không có trả lời",
        Silence.Agreed => "coi như nhất trí",
        Silence.Nothing => "không có nghĩa gì",
        _ => throw new ArgumentOutOfRangeException(nameof(silence)),
    };

    public static string Label(this TimedStep step) => step switch
    {
        TimedStep.OpinionAnswer => "Cơ quan được hỏi trả lời",
        TimedStep.PublicComment => "Lấy ý kiến công khai",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}
