using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using L = ThiDua.Papers.Writing.PaperLayout;

namespace ThiDua.Papers.Writing.Docx;

/// <summary>The styles of a paper, named in Vietnamese as they appear in Word's gallery; equal in every file.</summary>
internal static class DocxStyles
{
    public const string Nation = "QuocHieu";
    public const string Motto = "TieuNgu";
    public const string Parent = "CoQuanChuQuan";
    public const string Agency = "CoQuanBanHanh";
    public const string Number = "SoKyHieu";
    public const string Place = "DiaDanh";
    public const string TypeName = "TenLoai";
    public const string Abstract = "TrichYeu";
    public const string Subject = "TrichYeuCongVan";
    public const string Rule = "GachNgang";
    public const string Addressee = "KinhGui";
    public const string LegalBasis = "CanCu";
    public const string Body = "NoiDung";
    public const string Plain = "NoiDungKhongThut";
    public const string SectionHeading = "DeMuc1";
    public const string ClauseHeading = "DeMuc2";
    public const string PointHeading = "DeMuc3";
    public const string DivisionLabel = "PhanChuong";
    public const string DivisionTitle = "PhanChuongTieuDe";
    public const string Mark = "DauChi";
    public const string Copy = "BanSao";
    public const string Address = "DiaChi";
    public const string TableText = "Bang";
    public const string TableHeading = "BangTieuDe";
    public const string RecipientsTitle = "NoiNhan";
    public const string Recipients = "NoiNhanDanhSach";
    public const string Capacity = "QuyenHan";
    public const string SignerName = "HoTen";
    public const string AppendixLabel = "PhuLuc";
    public const string AppendixTitle = "PhuLucTieuDe";
    public const string AppendixReference = "PhuLucKemTheo";
    public const string PageNumber = "SoTrang";

    public static Styles Create()
    {
        var styles = new Styles(Defaults());
        styles.Append(Style("Normal", "Normal", new StyleFace(L.BodySize), basedOn: null));
        styles.Append(
            Style(Nation, "Quốc hiệu", new(L.NationSize, Bold: true, Align: Centre)),
            Style(Motto, "Tiêu ngữ", new(L.MottoSize, Bold: true, Align: Centre)),
            Style(Parent, "Cơ quan chủ quản", new(L.AgencySize, Align: Centre)),
            Style(Agency, "Cơ quan ban hành", new(L.AgencySize, Bold: true, Align: Centre)),
            Style(Number, "Số và ký hiệu", new(L.NumberSize, Align: Centre, Before: 6)),
            Style(Place, "Địa danh - thời gian", new(L.PlaceSize, Italic: true, Align: Centre, Before: 6)),
            Style(Subject, "Trích yếu công văn", new(L.SubjectSize, Align: Centre, Before: 6)),
            Style(TypeName, "Tên loại văn bản", new(L.TitleSize, Bold: true, Align: Centre, Before: 18, KeepNext: true)),
            Style(Abstract, "Trích yếu", new(L.TitleSize, Bold: true, Align: Centre, KeepNext: true)),
            Style(Rule, "Gạch ngang", new(2, Align: Centre)),
            Style(Addressee, "Kính gửi", new(L.BodySize, After: L.ParagraphGap, Lines: L.LineSpacing)));
        var body = new StyleFace(L.BodySize, Align: Both, After: L.ParagraphGap, Lines: L.LineSpacing, FirstLine: L.FirstLineIndent);
        styles.Append(
            Style(Body, "Nội dung", body),
            Style(Plain, "Nội dung không thụt", body with { FirstLine = 0 }),
            Style(LegalBasis, "Căn cứ", body with { Italic = true }),
            Style(SectionHeading, "heading 1", body with { Bold = true, KeepNext = true, Outline = 0, Before = 6 }),
            Style(ClauseHeading, "heading 2", body with { Bold = true, KeepNext = true, Outline = 1 }),
            Style(PointHeading, "heading 3", body with { Bold = true, KeepNext = true, Outline = 2 }),
            Style(DivisionLabel, "Phần - chương", new(L.BodySize, Bold: true, Align: Centre, Before: 6, KeepNext: true, Outline: 0)),
            Style(DivisionTitle, "Phần - chương - tiêu đề", new(L.BodySize, Bold: true, Align: Centre, After: L.ParagraphGap, KeepNext: true)),
            Style(Mark, "Dấu chỉ mức độ", new(L.NumberSize, Bold: true, Align: Centre, Before: 6)),
            Style(Copy, "Bản sao điện tử", new(10, Align: JustificationValues.Right)),
            Style(Address, "Địa chỉ", new(L.RecipientsSize, Align: Centre)),
            Style(TableText, "Bảng", new(L.TableSize, Before: 2, After: 2)),
            Style(TableHeading, "Bảng - tiêu đề", new(L.TableSize, Bold: true, Align: Centre, Before: 2, After: 2)),
            Style(RecipientsTitle, "Nơi nhận", new(L.RecipientsTitleSize, Bold: true, Italic: true)),
            Style(Recipients, "Nơi nhận - danh sách", new(L.RecipientsSize)),
            Style(Capacity, "Quyền hạn - chức vụ", new(L.BodySize, Bold: true, Align: Centre, KeepNext: true)),
            Style(SignerName, "Họ tên người ký", new(L.BodySize, Bold: true, Align: Centre, Before: L.SignatureGap)),
            Style(AppendixLabel, "Phụ lục", new(L.TitleSize, Bold: true, Align: Centre, KeepNext: true)),
            Style(AppendixTitle, "Phụ lục - tiêu đề", new(L.TitleSize, Bold: true, Align: Centre, KeepNext: true)),
            Style(AppendixReference, "Phụ lục - kèm theo", new(L.PlaceSize, Italic: true, Align: Centre, KeepNext: true)),
            Style(PageNumber, "header", new(L.PageNumberSize, Align: Centre)));
        return styles;
    }

    private static JustificationValues Centre => JustificationValues.Center;

    private static JustificationValues Both => JustificationValues.Both;

    private static DocDefaults Defaults() => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = Font, HighAnsi = Font, EastAsia = Font, ComplexScript = Font },
            new Color { Val = "000000" },
            new Languages { Val = "vi-VN", EastAsia = "vi-VN", Bidi = "ar-SA" })),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
            new SpacingBetweenLines { Before = "0", After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto })));

    private const string Font = "Times New Roman";

    private static Style Style(string id, string name, StyleFace face, string? basedOn = "Normal")
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = basedOn is null ? true : null, CustomStyle = IsBuiltIn(name) ? null : true };
        style.Append(new StyleName { Val = name });
        if (basedOn is not null)
        {
            style.Append(new BasedOn { Val = basedOn });
        }

        style.Append(new PrimaryStyle());
        style.Append(face.ParagraphProperties());
        style.Append(face.RunProperties());
        return style;
    }

    private static bool IsBuiltIn(string name) => name is "Normal" or "header" || name.StartsWith("heading ", StringComparison.Ordinal);
}
