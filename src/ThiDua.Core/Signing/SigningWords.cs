using ThiDua.Papers.Signing;

namespace ThiDua.Core.Signing;

public static class SigningWords
{
    public static string Label(this SigningState state) => state switch
    {
        SigningState.HandedOut => "Đã giao ký, chờ lãnh đạo ký số",
        SigningState.LeaderSigned => "Lãnh đạo đã ký số, chờ ghi số, ngày",
        SigningState.Numbered => "Đã ghi số, ngày, chờ ký số của cơ quan",
        SigningState.Sealed => "Cơ quan đã ký số, chờ ban hành",
        SigningState.Issued => "Đã ban hành",
        _ => "Đã thôi ký số",
    };

    /// <summary>Name of the file of a step.</summary>
    public static string FileLabel(this SigningState step) => step switch
    {
        SigningState.HandedOut => "Tệp giao ký",
        SigningState.LeaderSigned => "Tệp lãnh đạo đã ký số",
        SigningState.Numbered => "Tệp đã ghi số, ngày",
        _ => "Tệp cơ quan đã ký số",
    };

    public static string Label(this SignatureFinding finding) => finding.State switch
    {
        SignatureState.Intact when finding.Later is LaterChange.Content => "Nội dung bị thay đổi sau khi ký",
        SignatureState.Intact => "Chữ ký toàn vẹn",
        SignatureState.Altered => "Tệp bị sửa sau khi ký",
        SignatureState.Forged => "Chữ ký không khớp chứng thư",
        SignatureState.PartOnly => "Chữ ký không bao trùm văn bản",
        _ => "Không đọc được chữ ký",
    };

    public static string Label(this CertificateTrust trust) => trust switch
    {
        CertificateTrust.Trusted => "Chứng thư do nơi cấp cơ quan tin cậy",
        CertificateTrust.UnknownIssuer => "Nơi cấp chứng thư chưa có trong danh sách tin cậy",
        CertificateTrust.OutOfTime => "Chứng thư chưa có hoặc hết hiệu lực lúc ký",
        CertificateTrust.BrokenChain => "Chuỗi chứng thư không hợp lệ",
        _ => "Không xét được chứng thư",
    };

    public static string Label(this LaterChange change) => change switch
    {
        LaterChange.None => "Không có thay đổi nào sau chữ ký này",
        LaterChange.Signatures => "Sau đó chỉ có thêm chữ ký khác",
        LaterChange.Marks => "Sau đó có thêm chữ ghi trên trang (như số, ngày) và chữ ký khác; nội dung đã ký giữ nguyên",
        LaterChange.DrawnOver => "Sau đó có hình, chữ vẽ thêm lên trang; phải đối chiếu với bản đã ký",
        _ => "Sau đó nội dung văn bản bị thay đổi",
    };
}
