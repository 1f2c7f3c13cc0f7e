using ThiDua.Core.Foundation;

namespace ThiDua.Core.Signing;

/// <summary>The file itself cannot be checked; the sentence comes from reading it.</summary>
public sealed record UnreadableFile : Refusal
{
    public UnreadableFile(string sentence) : base(sentence) => Field = "File";
}

public sealed record AnotherDocument : Refusal
{
    public AnotherDocument(string step) : base(
        $"Tệp này không phải văn bản đã giao: phần đầu tệp khác với {step}. Tải {step} về, ký số trên chính tệp đó (không in, không xuất lại PDF) rồi tải lên.") => Field = "File";

    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record NotSignedYet : Refusal
{
    public NotSignedYet(bool agency) : base(agency
        ? "Tệp chưa có thêm chữ ký số nào sau bước ghi số, ngày. Ký số bằng chứng thư của cơ quan rồi tải lên."
        : "Tệp chưa có chữ ký số nào. Ký số bằng chứng thư của người ký rồi tải lên.") => Field = "File";
}

public sealed record SignatureBroken : Refusal
{
    public SignatureBroken(int ordinal, string signer, string fault) : base(
        $"Chữ ký thứ {ordinal}{(signer.Length > 0 ? $" ({signer})" : "")} không dùng được: {fault}. Lấy lại tệp từ phần mềm ký số; nếu vẫn lỗi, ký lại trên tệp của bước trước.") => Field = "File";

    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record ContentChanged : Refusal
{
    public ContentChanged() : base(
        "Nội dung văn bản đã bị thay đổi so với tệp đã giao. Chỉ nhận tệp có thêm chữ ký, số và ngày; ký lại trên tệp của bước trước.") => Field = "File";

    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record PlacesNotFound() : Refusal(
    "Không tìm thấy chỗ trống ghi số, ngày trên văn bản nên chưa ghi được. Đề nghị quản trị kiểm tra máy chủ đã cài công cụ đọc PDF (poppler-utils), hoặc thôi ký số để ký giấy.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record YearPrinted : Refusal
{
    public YearPrinted(int year) : base(
        $"Tệp giao ký in sẵn năm {year}. Ghi ngày thuộc năm {year}, hoặc thôi ký số rồi giao ký lại.") => Field = "NumberedOn";
}

public sealed record SigningUnderWay() : Refusal(
    "Văn bản đang được ký số, chưa có chữ ký số của cơ quan. Hoàn thành các bước ở trang Ký số, hoặc thôi ký số để ban hành bản ký giấy.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record OtherThanSigned : Refusal
{
    public OtherThanSigned(string number, DateOnly day) : base(
        $"Tệp cơ quan đã ký số ghi số {number}, ngày {day.Written()}. Ban hành đúng số, ngày đó, hoặc thôi ký số rồi làm lại.") => Field = "Number";

    public override RefusalKind Kind => RefusalKind.Conflict;
}
