namespace ThiDua.Core.Law;

/// <summary>What an achievement report is for: a movement (theo đợt, chuyên đề) or merit of the year (công trạng).</summary>
public enum ReportPurpose
{
    Movement,
    Merit,
}
