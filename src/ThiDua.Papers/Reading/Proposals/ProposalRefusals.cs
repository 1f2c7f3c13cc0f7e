using System.Globalization;

namespace ThiDua.Papers.Reading.Proposals;

/// <summary>Refusals of <see cref="ProposalFile"/> beside those of documents and sheets as such.</summary>
public static class ProposalRefusals
{
    /// <summary>0 bytes.</summary>
    public static ProposalRefusal Empty { get; } = new("empty", "Tệp rỗng, không có chữ nào. Hãy chọn lại tệp tờ trình hoặc danh sách.");

    /// <summary>Not .docx or .xlsx.</summary>
    public static ProposalRefusal UnknownKind { get; } = new("unknown-kind", "Chỉ đọc được tờ trình dạng Word (.docx) hoặc danh sách dạng Excel (.xlsx). Hãy lưu sang một trong hai dạng này rồi tải lên lại.");

    /// <summary>A PDF: the borders of its tables are lines, not cells.</summary>
    public static ProposalRefusal Pdf { get; } = new("pdf", "Không đọc danh sách từ PDF vì bảng trong PDF không còn ô. Hãy tải lên bản Word (.docx) hoặc Excel (.xlsx) của tờ trình; bản PDF có chữ ký thì kèm vào giấy tờ của đơn vị.");

    /// <summary>Word 97-2003.</summary>
    public static ProposalRefusal OldWord { get; } = new("old-word", "Đây là tệp Word cũ (.doc). Hãy mở bằng Word, chọn Lưu thành (Save As) dạng .docx rồi tải lên lại.");

    /// <summary>Excel 97-2003 or binary.</summary>
    public static ProposalRefusal OldExcel { get; } = new("old-excel", "Đây là tệp Excel cũ hoặc nhị phân (.xls, .xlsb). Hãy mở bằng Excel, lưu thành dạng .xlsx rồi tải lên lại.");

    /// <summary>Macro-enabled by its name.</summary>
    public static ProposalRefusal Macro { get; } = new("macro", "Tệp có chứa macro nên không được nhận. Hãy lưu lại thành .docx hoặc .xlsx không có macro rồi tải lên.");

    /// <summary>No table with a heading row that names people or collectives.</summary>
    public static ProposalRefusal NoList { get; } = new("no-list", "Không thấy bảng danh sách nào có dòng tiêu đề ghi họ tên hoặc tên tập thể. Hãy trình bày danh sách thành bảng có dòng tiêu đề (STT, Họ và tên, Chức vụ, Đơn vị, Hình thức khen thưởng, Thành tích) rồi tải lên lại.");

    /// <summary>A heading row with nobody under it.</summary>
    public static ProposalRefusal NoRows { get; } = new("no-rows", "Bảng danh sách chỉ có dòng tiêu đề, không có tập thể, cá nhân nào. Hãy điền danh sách rồi tải lên lại.");

    /// <summary>More bytes than <see cref="ProposalFile.MaxBytes"/>.</summary>
    public static ProposalRefusal TooLarge { get; } = new("too-large", $"Tệp quá lớn (tối đa {ProposalFile.MaxBytes / (1024 * 1024)} MB). Hãy bỏ bớt ảnh, phụ lục rồi tải lên lại.");

    /// <summary>More rows than <see cref="ProposalFile.MaxRows"/>.</summary>
    public static ProposalRefusal TooManyRows { get; } = new("too-many-rows", string.Create(
        CultureInfo.GetCultureInfo("vi-VN"), $"Danh sách có hơn {ProposalFile.MaxRows:N0} dòng. Hãy chia thành nhiều tệp rồi tải lần lượt."));

    internal static ProposalRefusal Of(ReadingRefusal refusal) =>
        new(refusal.Code, refusal == ReadingRefusals.NotWhatItsNameSays
            ? "Nội dung tệp không đúng với phần mở rộng của tên tệp. Hãy mở bản gốc của tờ trình và lưu lại thành .docx hoặc .xlsx."
            : refusal.Sentence);
}
