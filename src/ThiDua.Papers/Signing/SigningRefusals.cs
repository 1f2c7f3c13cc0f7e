namespace ThiDua.Papers.Signing;

/// <summary>Why a PDF is not signed, marked or checked.</summary>
/// <param name="Code">Stable name of the reason.</param>
/// <param name="Sentence">Vietnamese, with what to do next.</param>
public sealed record SigningRefusal(string Code, string Sentence);

/// <summary>Every refusal of this part.</summary>
public static class SigningRefusals
{
    /// <summary>Its first bytes are not those of a PDF.</summary>
    public static SigningRefusal NotPdf { get; } = new("not-pdf", "Tệp không phải PDF. Xuất văn bản ra PDF, ký số rồi tải lên lại.");

    /// <summary>More bytes than <see cref="PdfSignatures.MaxBytes"/>.</summary>
    public static SigningRefusal TooLarge { get; } = new("too-large", "Tệp PDF lớn hơn 50 MB nên không kiểm tra được chữ ký. Giảm dung lượng trước khi ký rồi tải lên lại.");

    /// <summary>Locked by a password.</summary>
    public static SigningRefusal Encrypted { get; } = new("encrypted", "Tệp PDF đang đặt mật khẩu hoặc mã hóa nên không đọc được chữ ký. Bỏ mật khẩu trước khi ký rồi tải lên lại.");

    /// <summary>The tables of places or an object cannot be read.</summary>
    public static SigningRefusal Broken { get; } = new("broken", "Tệp PDF bị hỏng hoặc tải lên chưa trọn vẹn. Mở thử trên máy, tải lại tệp từ phần mềm ký số rồi tải lên lần nữa.");

    /// <summary>More objects, tables, levels or bytes unpacked than a paper has.</summary>
    public static SigningRefusal TooComplex { get; } = new("too-complex", "Cấu trúc tệp PDF phức tạp bất thường nên không kiểm tra. Xuất lại văn bản ra PDF, ký số rồi tải lên.");

    /// <summary>The page named does not exist.</summary>
    public static SigningRefusal NoSuchPage { get; } = new("no-such-page", "Tệp PDF không có trang cần đặt chữ ký. Chọn lại trang.");

    /// <summary>An earlier signature certifies the paper and forbids any change.</summary>
    public static SigningRefusal Locked { get; } = new("locked", "Chữ ký trước đã khóa văn bản, không cho thêm chữ ký. Đề nghị người ký trước ký lại không khóa.");

    /// <summary>A form of Adobe's own kind, which changes with every reader.</summary>
    public static SigningRefusal DynamicForm { get; } = new("dynamic-form", "Tệp PDF là biểu mẫu động (XFA) nên không ký được. In ra PDF thường rồi ký.");

    /// <summary>The key cannot sign.</summary>
    public static SigningRefusal NoKey { get; } = new("no-key", "Chứng thư không kèm khóa bí mật nên không ký được. Chọn lại tệp khóa.");

    /// <summary>Not the certificate of anybody.</summary>
    public static SigningRefusal NoCertificate { get; } = new("no-certificate", "Không đọc được chứng thư số. Chọn tệp .cer, .crt hoặc .pem của nơi cấp chứng thư (không kèm khóa bí mật) rồi tải lên lại.");

    /// <summary>A signer's certificate and not an issuer's.</summary>
    public static SigningRefusal NotAnIssuer { get; } = new("not-an-issuer", "Đây là chứng thư của người ký, không phải của nơi cấp chứng thư. Tải chứng thư của nơi cấp từ trang thông tin chính thức của nơi cấp rồi tải lên.");
}
