namespace ThiDua.Core.Honours;

/// <summary>What was achieved.</summary>
public enum AchievementKind
{
    /// <summary>In a movement by drive or theme (theo đợt, chuyên đề).</summary>
    MovementResult,
    Initiative,

    /// <summary>A research topic or project (đề tài, đề án, dự án).</summary>
    Topic,
    SuddenDeed,
    Contribution,
    AnnualWork,
}

/// <summary>How far it was recognised to reach.</summary>
public enum AchievementLevel
{
    Base,
    Province,
    National,
}

/// <summary>Mildest first (Luật Cán bộ, công chức; Luật Viên chức).</summary>
public enum DisciplineForm
{
    Reprimand,
    Warning,
    SalaryCut,
    Demotion,
    Removal,
    Dismissal,
}

public enum AbsenceKind
{
    Maternity,
    Study,
    Illness,
    Other,
}

public enum HardAreaKind
{
    Border,
    Island,
    Hardship,
}

public static class AchievementWords
{
    public static string Label(this AchievementKind kind) => kind switch
    {
        AchievementKind.MovementResult => "Kết quả phong trào theo đợt, chuyên đề",
        AchievementKind.Initiative => "Sáng kiến",
        AchievementKind.Topic => "Đề tài, đề án, dự án",
        AchievementKind.SuddenDeed => "Thành tích đột xuất",
        AchievementKind.Contribution => "Quá trình cống hiến",
        AchievementKind.AnnualWork => "Nhiệm vụ thường xuyên trong năm",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Label(this AchievementLevel level) => level switch
    {
        AchievementLevel.Base => "Cấp cơ sở",
        AchievementLevel.Province => "Cấp tỉnh",
        AchievementLevel.National => "Toàn quốc",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    public static string Label(this DisciplineForm form) => form switch
    {
        DisciplineForm.Reprimand => "Khiển trách",
        DisciplineForm.Warning => "Cảnh cáo",
        DisciplineForm.SalaryCut => "Hạ bậc lương",
        DisciplineForm.Demotion => "Giáng chức",
        DisciplineForm.Removal => "Cách chức",
        DisciplineForm.Dismissal => "Buộc thôi việc",
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    public static string Label(this AbsenceKind kind) => kind switch
    {
        AbsenceKind.Maternity => "Nghỉ thai sản",
        AbsenceKind.Study => "Đi học tập trung",
        AbsenceKind.Illness => "Nghỉ ốm, điều trị",
        AbsenceKind.Other => "Nghỉ việc khác",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Label(this HardAreaKind kind) => kind switch
    {
        HardAreaKind.Border => "Biên giới",
        HardAreaKind.Island => "Biển, đảo",
        HardAreaKind.Hardship => "Vùng có điều kiện kinh tế - xã hội khó khăn",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
