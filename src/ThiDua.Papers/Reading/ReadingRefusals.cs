namespace ThiDua.Papers.Reading;

/// <summary>Every refusal that <see cref="PlanFile"/> gives.</summary>
public static class ReadingRefusals
{
    /// <summary>0 bytes, or no letter in them.</summary>
    public static ReadingRefusal Empty { get; } = new("empty", "Tệp rỗng, không có chữ nào. Hãy chọn lại tệp kế hoạch.");

    /// <summary>Not .txt, .docx or .pdf.</summary>
    public static ReadingRefusal UnknownKind { get; } = new("unknown-kind", "Chỉ đọc được tệp .docx, .pdf hoặc .txt. Hãy lưu kế hoạch sang một trong ba dạng này rồi tải lên lại.");

    /// <summary>The content is not what the extension says (a renamed program, picture, …).</summary>
    public static ReadingRefusal NotWhatItsNameSays { get; } = new("not-what-its-name-says", "Nội dung tệp không đúng với phần mở rộng của tên tệp. Hãy mở bản gốc của kế hoạch và lưu lại thành .docx, .pdf hoặc .txt.");

    /// <summary>Word 97-2003.</summary>
    public static ReadingRefusal OldWord { get; } = new("old-word", "Đây là tệp Word cũ (.doc). Hãy mở bằng Word, chọn Lưu thành (Save As) dạng .docx rồi tải lên lại.");

    /// <summary>A macro-enabled document.</summary>
    public static ReadingRefusal Macro { get; } = new("macro", "Tệp có chứa macro nên không được nhận. Hãy lưu lại thành .docx không có macro rồi tải lên.");

    /// <summary>Protected by a password.</summary>
    public static ReadingRefusal Password { get; } = new("password", "Tệp được bảo vệ bằng mật khẩu. Hãy bỏ mật khẩu rồi tải lên lại.");

    /// <summary>A broken or truncated file.</summary>
    public static ReadingRefusal Broken { get; } = new("broken", "Tệp bị hỏng hoặc tải lên chưa trọn vẹn. Hãy mở thử trên máy, lưu lại rồi tải lên lần nữa.");

    /// <summary>A package that unpacks to far more than a document holds.</summary>
    public static ReadingRefusal Bomb { get; } = new("bomb", "Tệp nén chứa lượng dữ liệu bất thường nên không được mở. Hãy sao chép nội dung sang một tệp .docx mới rồi tải lên.");

    /// <summary>XML that declares entities or outside references.</summary>
    public static ReadingRefusal UnsafeXml { get; } = new("unsafe-xml", "Tệp chứa khai báo không an toàn nên không được mở. Hãy sao chép nội dung sang một tệp .docx mới rồi tải lên.");

    /// <summary>Bytes that are no Unicode text.</summary>
    public static ReadingRefusal Encoding { get; } = new("encoding", "Tệp chữ không dùng bảng mã Unicode (có thể là TCVN3 hoặc VNI). Hãy mở tệp, lưu lại với bảng mã UTF-8 rồi tải lên.");

    /// <summary>A scan without text.</summary>
    public static ReadingRefusal NoTextLayer { get; } = new("no-text-layer", "Tệp PDF chỉ có ảnh chụp, không có lớp chữ nên không đọc được. Hãy tải lên bản .docx hoặc PDF xuất từ Word, hoặc nhập kế hoạch bằng tay.");

    /// <summary>The tool that reads PDF is not installed.</summary>
    public static ReadingRefusal PdfToolMissing { get; } = new("pdf-tool-missing", "Máy chủ chưa có công cụ đọc PDF. Hãy đề nghị quản trị cài gói poppler-utils, hoặc lưu kế hoạch thành .docx hoặc .txt rồi tải lên.");

    /// <summary>Reading the PDF took too long.</summary>
    public static ReadingRefusal PdfTimeout { get; } = new("pdf-timeout", "Tệp PDF quá nặng, đọc quá lâu nên đã dừng. Hãy xuất lại PDF từ Word hoặc tải lên bản .docx.");

    /// <summary>More text than any plan has.</summary>
    public static ReadingRefusal TooLong { get; } = new("too-long", "Tệp có hơn 1.000.000 ký tự, dài hơn mọi kế hoạch. Hãy tách riêng phần kế hoạch thành một tệp rồi tải lên.");

    /// <summary>More bytes than <paramref name="limit"/>.</summary>
    public static ReadingRefusal TooLarge(int limit) => new("too-large", $"Tệp quá lớn (tối đa {limit / (1024 * 1024)} MB). Hãy bỏ bớt ảnh hoặc phụ lục rồi tải lên lại.");
}
