namespace ThiDua.Papers.Writing.Templates;

/// <summary>Why a file is not taken as a template.</summary>
/// <param name="Code">Stable name.</param>
/// <param name="Sentence">Vietnamese, says what to do.</param>
public sealed record TemplateRefusal(string Code, string Sentence);

internal static class TemplateRefusals
{
    public static readonly TemplateRefusal Empty = new("empty", "Tệp không có nội dung (0 byte). Kiểm tra lại tệp rồi tải lên.");
    public static readonly TemplateRefusal NotDocx = new("not_docx", "Tệp không phải văn bản Word (.docx). Mở bằng Word, lưu lại dạng \"Word Document (.docx)\" rồi tải lên.");
    public static readonly TemplateRefusal OldWord = new("old_word", "Tệp là Word đời cũ (.doc) hoặc có mật khẩu. Bỏ mật khẩu, lưu lại dạng \"Word Document (.docx)\" rồi tải lên.");
    public static readonly TemplateRefusal Strict = new("strict", "Tệp lưu ở dạng \"Strict Open XML\". Lưu lại dạng \"Word Document (.docx)\" rồi tải lên.");
    public static readonly TemplateRefusal Broken = new("broken", "Tệp Word bị hỏng, không đọc được. Mở bằng Word, lưu lại rồi tải lên.");
    public static readonly TemplateRefusal TooLarge = new("too_large", "Nội dung tệp sau khi giải nén quá lớn. Bỏ bớt hình ảnh trong mẫu rồi tải lên.");
    public static readonly TemplateRefusal Macro = new("macro", "Tệp có macro. Lưu lại dạng \"Word Document (.docx)\" không có macro rồi tải lên.");
    public static readonly TemplateRefusal Embedded = new("embedded", "Tệp có đối tượng nhúng (OLE, ActiveX hoặc tệp chèn). Xóa đối tượng đó khỏi mẫu rồi tải lên.");
    public static readonly TemplateRefusal Outside = new("outside", "Tệp lấy nội dung từ bên ngoài (mẫu đính kèm, ảnh liên kết hoặc trường DDE, INCLUDE). Chèn nội dung vào trong mẫu rồi tải lên.");
    public static readonly TemplateRefusal UnsafeXml = new("unsafe_xml", "Tệp có khai báo DOCTYPE mà Word không ghi bao giờ nên không được nhận. Tạo lại mẫu bằng Word.");

    public static TemplateRefusal Tag(string sentence) => new("tag", sentence);
}
