namespace ThiDua.Core.Law.Changes;

/// <summary>What a line of a change does to a row. Nothing is edited in place.</summary>
public enum LawChangeAction
{
    Add,

    /// <summary>The row holds until a last day.</summary>
    End,

    /// <summary>The row ends the day before, another begins.</summary>
    Replace,

    /// <summary>Somebody compared the row with its text: only how sure we are rises.</summary>
    Confirm,
}
