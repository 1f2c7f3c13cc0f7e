namespace ThiDua.Core.Law;

/// <summary>
/// What a form is for: a movement (theo đợt, chuyên đề), merit of the year (công trạng), đột xuất, quá trình cống hiến,
/// Chiến sĩ thi đua toàn quốc, Cờ thi đua của Chính phủ; and the tờ trình, whose sections are what it must say.
/// </summary>
public enum ReportPurpose
{
    Movement,
    Merit,
    AdHoc,
    Contribution,
    NationalFighter,
    GovernmentFlag,
    Submission,
}
