namespace ThiDua.Core.Movements;

/// <summary>What a ceiling in per cent is of.</summary>
public enum RateBase
{
    /// <summary>Collectives and people who take part in the movement.</summary>
    Participants,

    /// <summary>Who is nominated for the award.</summary>
    Nominated,
}
