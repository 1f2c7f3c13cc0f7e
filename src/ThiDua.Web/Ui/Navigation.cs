using ThiDua.Core.Accounts;

namespace ThiDua.Web.Ui;

/// <summary>The left rail: only what the actor may use.</summary>
public static class Navigation
{
    private static readonly NavigationItem[] Items =
    [
        new("Việc của tôi", "/", "home", Permission.UseOffice),
        new("Phong trào", "/phong-trao", "flag", Permission.ReadMovements),
        new("Hồ sơ", "/ho-so", "folder", Permission.ReadNominations, Permission.WriteOwnReport),
        new("Đôn đốc", "/don-doc", "bell", Permission.CheckNominations),
        new("Thành tích", "/thanh-tich", "medal", Permission.ReadNominations),
        new("Hội đồng", "/hoi-dong", "users-group", Permission.ReadSessions),
        new("Quyết định", "/quyet-dinh", "certificate", Permission.ReadDecisions),
        new("Lịch sử khen thưởng", "/lich-su-khen-thuong", "history", Permission.ReadOrganization),
        new("Văn bản đến", "/van-ban-den", "mail", Permission.SubmitBatch),
        new("Sổ văn bản", "/so-van-ban", "book-2", Permission.ReadDecisions, Permission.RecordIssue),
        new("Quỹ khen thưởng", "/quy-khen-thuong", "coins", Permission.PayRewards, Permission.DecideAwards),
        new("Báo cáo", "/bao-cao", "report-analytics", Permission.ReadReports),
        new("Đơn vị", "/don-vi", "building", Permission.ReadOrganization),
        new("Nhân sự", "/nhan-su", "users", Permission.ReadOrganization),
        new("Thư viện văn bản", "/thu-vien-van-ban", "books", Permission.ReadMovements),
        new("Pháp luật", "/phap-luat", "scale", Permission.ReadLaw),
        new("Chứng thư tin cậy", "/chung-thu-tin-cay", "shield-check", Permission.ManageOrganization),
        new("Mẫu văn bản", "/mau-van-ban", "file-text", Permission.ManageOrganization),
        new("Tài khoản", "/tai-khoan", "key", Permission.ManageAccounts),
    ];

    public static IEnumerable<NavigationItem> For(Actor actor) => Items.Where(item => item.AnyOf.Any(actor.Can));
}

public sealed record NavigationItem(string Label, string Url, string Icon, params Permission[] AnyOf)
{
    public bool IsHere(PathString path) => Url == "/" ? path == "/" : path.StartsWithSegments(Url);
}
