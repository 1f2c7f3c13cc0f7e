namespace ThiDua.Core.Decisions;

public enum DecisionKind
{
    /// <summary>Gives the agency's own award.</summary>
    Decision,

    /// <summary>Tờ trình that asks an upper level for its award.</summary>
    Submission,

    /// <summary>Corrects what an issued decision says of a name (sửa đổi, bổ sung; đính chính).</summary>
    Amendment,

    /// <summary>Takes awards of an issued decision back (Luật 06/2022 Điều 93 khoản 2).</summary>
    Cancellation,

    /// <summary>Takes a cancellation back: the awards stand again.</summary>
    Restoration,
}
