namespace ThiDua.Core.Organizations;

public enum StaffGroupKind
{
    Team,

    /// <summary>A family, commended as one (Luật 06/2022 Điều 74 khoản 5).</summary>
    Household,
}
