using static ThiDua.EmbeddedPostgres.PrivateServerRefusalKind;

namespace ThiDua.EmbeddedPostgres;

/// <summary>The sentences, side by side, so that they stay in one voice.</summary>
internal static class Refusals
{
    public static PrivateServerRefusedException FolderInUse(string folder, string? ownerProcess, Exception cause) => Refuse(DataFolderInUse,
        $"Thư mục dữ liệu {folder} đang được một chương trình khác dùng{(ownerProcess is null ? "" : $" (tiến trình {ownerProcess})")}; "
        + "hãy dừng chương trình đó hoặc chọn thư mục dữ liệu khác.", cause);

    public static PrivateServerRefusedException OrphanStays(string folder, int process) => Refuse(DataFolderInUse,
        $"Một máy chủ PostgreSQL còn sót lại (tiến trình {process}) đang giữ thư mục dữ liệu {folder} và không chịu dừng; "
        + "hãy dừng tiến trình đó rồi chạy lại chương trình.");

    public static PrivateServerRefusedException NotWritable(string folder, Exception? cause = null) => Refuse(DataFolderNotWritable,
        $"Không ghi được vào thư mục dữ liệu {folder}; hãy cấp quyền ghi cho tài khoản đang chạy chương trình, "
        + "kiểm tra dung lượng đĩa, hoặc chọn thư mục dữ liệu khác.", cause);

    public static PrivateServerRefusedException OtherMajor(string folder, string found, string ours) => Refuse(OtherMajorVersion,
        $"Thư mục dữ liệu {folder} do PostgreSQL {found} tạo ra, còn chương trình này kèm PostgreSQL {ours}; "
        + $"hãy dùng bản chương trình kèm PostgreSQL {found}, hoặc chọn thư mục dữ liệu khác.");

    public static PrivateServerRefusedException BelowRootOnly(string folder, string closed, string account) => Refuse(FolderBelowRootOnlyDirectory,
        $"Thư mục dữ liệu {folder} nằm dưới {closed} là nơi tài khoản {account} (chạy cơ sở dữ liệu thay cho root) không vào được; "
        + "hãy chọn thư mục dữ liệu khác, chẳng hạn dưới /var/lib hoặc /srv.");

    public static PrivateServerRefusedException NoBinaries(string folder, Exception? cause = null) => Refuse(BinariesMissing,
        $"Không thấy hoặc không chạy được PostgreSQL kèm theo tại {folder}; "
        + "hãy cài lại chương trình, hoặc khai báo chuỗi kết nối tới một máy chủ PostgreSQL có sẵn.", cause);

    public static PrivateServerRefusedException NoCommand(string command, Exception cause) => Refuse(CommandMissing,
        $"Máy này thiếu lệnh {command}; hãy cài gói util-linux rồi chạy lại chương trình.", cause);

    public static PrivateServerRefusedException NoAccount(IReadOnlyList<string> accounts) => Refuse(AccountMissing,
        $"Chương trình chạy bằng root nên cần một tài khoản thường để chạy cơ sở dữ liệu, nhưng máy này không có {string.Join(", ", accounts)}; "
        + $"hãy tạo tài khoản (useradd --system {(accounts is [var first, ..] ? first : "nobody")}) hoặc chạy chương trình bằng tài khoản thường.");

    public static PrivateServerRefusedException NotThisPlatform() => Refuse(PlatformNotSupported,
        "Cơ sở dữ liệu kèm theo chỉ chạy trên Linux; trên hệ điều hành này, "
        + "hãy khai báo chuỗi kết nối tới một máy chủ PostgreSQL có sẵn.");

    public static PrivateServerRefusedException DidNotStart(string folder, string? said, Exception? cause = null) => Refuse(StartFailed,
        $"Cơ sở dữ liệu tại {folder} không khởi động được{Quote(said)}; hãy xem nhật ký, khắc phục nguyên nhân rồi chạy lại chương trình.", cause);

    public static PrivateServerRefusedException GaveUp(string folder, string? said) => Refuse(KeepsFailing,
        $"Cơ sở dữ liệu tại {folder} dừng đột ngột nhiều lần và không khởi động lại được{Quote(said)}; "
        + "hãy xem nhật ký, khắc phục nguyên nhân rồi chạy lại chương trình.");

    private static string Quote(string? said) => string.IsNullOrWhiteSpace(said) ? "" : $" (máy chủ báo: “{said.Trim()}”)";

    private static PrivateServerRefusedException Refuse(PrivateServerRefusalKind kind, string sentence, Exception? cause = null) =>
        new(new PrivateServerRefusal(kind, sentence), cause);
}
