namespace ThiDua.Core.Nominations.Papers;

/// <summary>Who proposes: a unit of the agency, or somebody outside it.</summary>
public enum Proposer
{
    Unit,
    Outside,
}
