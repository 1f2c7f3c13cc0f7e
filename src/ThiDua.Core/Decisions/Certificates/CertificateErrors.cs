using System.Globalization;
using ThiDua.Core.Foundation;
using ThiDua.Papers.Writing.Certificates;

namespace ThiDua.Core.Decisions.Certificates;

/// <summary>A text that its box on the certificate does not hold at the least size.</summary>
public sealed record CertificateTooLong(CertificateMisfit Misfit) : Refusal(string.Create(
    CultureInfo.GetCultureInfo("vi-VN"),
    $"Chứng nhận của {Misfit.Name}: mục \"{Misfit.Text.Label()}\" quá dài, phải in cỡ {Misfit.Needs:0.#} trong khi cỡ nhỏ nhất là {Misfit.Least:0.#}. Rút gọn nội dung, hoặc sửa mẫu chứng nhận: nới ô, giảm cỡ nhỏ nhất."))
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

/// <summary>A code for telephones needs the site's address.</summary>
public sealed record NoCheckAddress() : Refusal(
    "Chưa in được mã QR vì hệ thống chưa có địa chỉ truy cập công khai. Đề nghị quản trị đặt cấu hình Mail:PublicAddress, hoặc chọn \"Không in mã QR\".")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

/// <summary>None of those ticked has a certificate that stands.</summary>
public sealed record NothingToPrint() : Refusal("Chưa chọn chứng nhận nào để in. Đánh dấu ít nhất một tập thể, cá nhân trong danh sách.");
