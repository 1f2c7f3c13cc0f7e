namespace ThiDua.Core.Law.Tables;

internal sealed class LegalDocumentTable : ILawTable
{
    public LawTable Table { get; } = new()
    {
        Slug = "van-ban",
        Name = "law.legal_document",
        Title = "Văn bản pháp luật",
        About = "Luật, nghị định, quyết định làm căn cứ; quyết định khen thưởng viện dẫn văn bản có hiệu lực vào ngày ký.",
        Order = 10,
        Key = "code",
        Naming = ["kind", "number"],
        NamingGlue = " số ",
        OrderBy = "t.effective_from desc, t.code",
        From = "effective_from",
        To = "effective_to",
        Citation = null,
        Replaces = "replaces",
        Recheck = "recheck_by",
        Checked = "content_checked",
        OnAdded = "update law.legal_document set content_checked = (certainty = 'confirmed') where code = @key",
        OnConfirmed = "update law.legal_document set content_checked = true where code = @key",
        Fields =
        [
            new("kind", "Loại văn bản") { MaxLength = 60 },
            new("number", "Số, ký hiệu") { MaxLength = 60 },
            new("title", "Tên văn bản"),
            new("issuer", "Cơ quan ban hành") { MaxLength = 120, InList = false },
            new("signed_on", "Ngày ký", LawFieldType.Date) { Required = false },
            new("citation_order", "Thứ tự trong phần căn cứ của quyết định", LawFieldType.Whole) { Required = false, Least = 1, Most = 999, InList = false, Help = "Để trống: không viện dẫn trong quyết định." },
            new("amends", "Sửa đổi, bổ sung văn bản", LawFieldType.Choice)
            {
                Required = false, InList = false, OptionsSql = "select code, kind || ' số ' || number from law.legal_document order by effective_from desc, code",
                Help = "Để trống khi văn bản không sửa đổi văn bản nào.",
            },
            new("note", "Ghi chú", LawFieldType.LongText) { Required = false, MaxLength = 1000, InList = false },
            new("code", "Mã trong phần mềm") { MaxLength = 60, InList = false, Help = "Chữ thường không dấu, ví dụ nd_99_2027." },
        ],
    };
}

internal sealed class AwardKindTable : ILawTable
{
    public LawTable Table { get; } = new()
    {
        Slug = "danh-hieu-hinh-thuc",
        Name = "law.award_kind",
        Title = "Danh hiệu và hình thức khen thưởng",
        About = "Danh mục dùng khi rà soát kế hoạch, lập hồ sơ và ra quyết định, theo thứ tự lễ tân.",
        Order = 20,
        Key = "code",
        Naming = ["full_name"],
        OrderBy = "t.protocol_order, t.valid_from desc",
        Replaces = "replaces",
        Fields =
        [
            new("full_name", "Tên đầy đủ") { MaxLength = 200 },
            new("name", "Tên ghi trên quyết định") { MaxLength = 120, InList = false },
            new("class", "Loại", LawFieldType.Choice) { Options = [("title", "Danh hiệu thi đua"), ("form", "Hình thức khen thưởng")] },
            new("authority_level", "Người quyết định", LawFieldType.Choice) { Options = LawField.Of<AuthorityLevel>(l => l.Label()) },
            new("subject_kinds", "Đối tượng", LawFieldType.Choices) { Options = LawField.Of<SubjectKind>(k => k.Label()) },
            new("protocol_order", "Thứ tự lễ tân", LawFieldType.Whole) { Least = 0, Most = 9999, InList = false },
            new("code", "Mã trong phần mềm") { MaxLength = 60, InList = false, Help = "Chữ thường không dấu, ví dụ giay_khen_so." },
        ],
    };
}

internal sealed class ReportFormTable : ILawTable
{
    public LawTable Table { get; } = new()
    {
        Slug = "mau-bao-cao",
        Name = "law.report_form",
        Title = "Mẫu báo cáo thành tích",
        About = "Mẫu gắn với văn bản ban hành: cùng một số mẫu có nghĩa khác nhau ở các nghị định.",
        Order = 50,
        Naming = ["form_number", "document_code"],
        NamingGlue = " của ",
        OrderBy = "t.valid_from desc, t.form_number, t.subject_kind",
        Citation = null,
        OnAdded = """
            insert into law.report_form_section (form_id, ordinal, code, title, help, required)
            select f.id, s.ordinal, s.code, s.title, s.help, s.required
            from law.report_form f
            join law.report_form_section s on s.form_id = coalesce(@replaced::uuid, (
              select o.id from law.report_form o
              where o.id <> f.id and o.purpose = f.purpose and o.subject_kind is not distinct from f.subject_kind
              order by o.valid_from desc limit 1))
            where f.id = @key::uuid
            """,
        Fields =
        [
            new("form_number", "Số mẫu") { MaxLength = 20 },
            new("document_code", "Văn bản ban hành", LawFieldType.Choice)
            {
                OptionsSql = "select code, kind || ' số ' || number from law.legal_document order by effective_from desc",
            },
            new("meaning", "Tên mẫu") { MaxLength = 300 },
            new("subject_kind", "Của ai", LawFieldType.Choice)
            {
                Required = false,
                Options = [("individual", "cá nhân"), ("collective", "tập thể")],
                Help = "Để trống: dùng chung cho tập thể và cá nhân. Các phần của báo cáo được chép từ mẫu gần nhất cùng loại.",
            },
            new("purpose", "Dùng cho", LawFieldType.Choice) { OptionsSql = "select code, name from law.report_purpose order by name" },
        ],
    };
}

internal sealed class HolidayTable : ILawTable
{
    public LawTable Table { get; } = new()
    {
        Slug = "ngay-nghi",
        Name = "law.holiday",
        Title = "Ngày nghỉ, ngày làm bù",
        About = "Hạn rơi vào ngày nghỉ được chuyển sang ngày làm việc tiếp theo.",
        Order = 90,
        Naming = ["day", "name"],
        OrderBy = "t.day desc, t.withdrawn_on nulls first",
        From = null,
        To = "withdrawn_on",
        Fields =
        [
            new("day", "Ngày", LawFieldType.Date),
            new("kind", "Loại", LawFieldType.Choice) { Options = [("rest", "Nghỉ"), ("work", "Làm bù")] },
            new("name", "Tên") { MaxLength = 200 },
        ],
    };
}
