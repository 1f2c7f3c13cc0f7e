namespace ThiDua.Core.Audit;

/// <summary>A paper that somebody signed and somebody else types in.</summary>
/// <param name="OnBehalfOf">The signer, a person or a body, as history lines name it.</param>
public sealed record SignedPaper(string OnBehalfOf, DateOnly SignedOn, Guid FileId);
