namespace ThiDua.Core.Law;

/// <summary>Vietnamese words for what the law's rows hold.</summary>
public static class LawWords
{
    public static string Label(this SubjectKind kind) => kind switch
    {
        SubjectKind.Individual => "cá nhân",
        SubjectKind.Collective => "tập thể",
        SubjectKind.Household => "hộ gia đình",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Label(this Certainty certainty) => certainty switch
    {
        Certainty.Confirmed => "đã đối chiếu văn bản gốc",
        Certainty.ConfirmedSecondary => "đã đối chiếu qua nguồn thứ cấp",
        Certainty.Derived => "suy ra từ quy định đã đối chiếu",
        _ => "chưa đối chiếu",
    };

    /// <summary>Who signs an award of the level.</summary>
    public static string Label(this AuthorityLevel level) => level switch
    {
        AuthorityLevel.Department => "Giám đốc Sở",
        AuthorityLevel.Commune => "Chủ tịch Ủy ban nhân dân xã",
        AuthorityLevel.District => "Chủ tịch Ủy ban nhân dân huyện",
        AuthorityLevel.Enterprise => "Giám đốc doanh nghiệp, hợp tác xã",
        AuthorityLevel.Province => "Chủ tịch Ủy ban nhân dân tỉnh",
        AuthorityLevel.Ministry => "Bộ trưởng",
        AuthorityLevel.Government => "Thủ tướng Chính phủ",
        AuthorityLevel.State => "Chủ tịch nước",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    /// <summary>From memory: to be checked by a named person before it decides anything.</summary>
    public static bool IsRecalled(this Certainty certainty) =>
        certainty is Certainty.RecalledHigh or Certainty.RecalledMedium or Certainty.RecalledLow;
}
