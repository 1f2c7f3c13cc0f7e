using ThiDua.Core.Foundation;
using ThiDua.Papers.Signing;

namespace ThiDua.Core.Signing.Rules;

/// <summary>What a person should look at in a signature that is otherwise in order.</summary>
internal static class SignatureRemarks
{
    /// <param name="finding">The signature.</param>
    /// <param name="expected">The name that the paper gives for it; null when it gives none.</param>
    public static IReadOnlyList<string> Of(SignatureFinding finding, string? expected)
    {
        if (finding.State is SignatureState.Unreadable or SignatureState.PartOnly)
        {
            return ["Không xác định được người ký. Đề nghị người ký ký lại hoặc đối chiếu với bản giấy."];
        }

        var remarks = new List<string>();
        if (expected is not null && !SameName(finding.Signer, expected))
        {
            remarks.Add($"Chứng thư mang tên {finding.Signer}, văn bản ghi {expected}. Đối chiếu trước khi làm bước tiếp theo.");
        }

        if (finding.Trust is not CertificateTrust.Trusted)
        {
            remarks.Add(TrustSentence(finding));
        }

        if (finding.Later is LaterChange.DrawnOver or LaterChange.Content)
        {
            remarks.Add(finding.Later.Label() + ".");
        }

        if (finding.WeakDigest)
        {
            remarks.Add("Chữ ký dùng thuật toán băm SHA-1 không còn an toàn. Đề nghị cập nhật phần mềm ký số rồi ký lại.");
        }

        if (finding.ClaimedAt is null && finding.StampedAt is null)
        {
            remarks.Add("Chữ ký không ghi thời điểm ký.");
        }

        return remarks;
    }

    /// <summary>The same words, whatever their case and marks, in the same order; an organisation may stand inside a longer name.</summary>
    internal static bool SameName(string signer, string expected)
    {
        var (one, other) = (Words(signer), Words(expected));
        return one.Length > 0 && other.Length > 0 && (one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal));
    }

    private static string Words(string name) => $" {string.Join(' ', Fold.InMemory(name).Split([' ', ',', '-', '.'], StringSplitOptions.RemoveEmptyEntries))} ";

    private static string TrustSentence(SignatureFinding finding) => finding.Trust switch
    {
        CertificateTrust.UnknownIssuer => $"Nơi cấp chứng thư “{finding.Issuer}” chưa có trong danh sách tin cậy của cơ quan. Đề nghị quản trị kiểm tra và bổ sung nếu đúng.",
        CertificateTrust.OutOfTime => $"Chứng thư có hiệu lực từ {Day(finding.ValidFrom)} đến {Day(finding.ValidTo)}, không gồm thời điểm ký. Đề nghị ký lại bằng chứng thư còn hiệu lực.",
        CertificateTrust.BrokenChain => "Chứng thư không đúng là của nơi cấp mà nó ghi. Không dùng chữ ký này; báo người ký kiểm tra.",
        _ => "Không xét được chứng thư.",
    };

    private static string Day(DateTimeOffset? at) => at is { } moment ? VietnamTime.DayOf(moment).Written() : "không rõ";
}
