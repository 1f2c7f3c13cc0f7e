namespace ThiDua.Core.Audit;

/// <summary>One per module: what its constraints say to people. Found by type.</summary>
internal interface IConstraintSentences
{
    IEnumerable<ConstraintSentence> All { get; }
}
