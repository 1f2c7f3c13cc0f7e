using T = ThiDua.Papers.Writing.Certificates.CertificateText;

namespace ThiDua.Papers.Writing.Certificates;

/// <summary>Names of the fields in Vietnamese, as editors and the test page show them.</summary>
public static class CertificateTextWords
{
    /// <summary>E.g. "Tên tập thể, cá nhân".</summary>
    /// <param name="text">The field's text.</param>
    public static string Label(this CertificateText text) => text switch
    {
        T.Nation => "Quốc hiệu",
        T.Motto => "Tiêu ngữ",
        T.IssuerPosition => "Chức vụ người quyết định",
        T.Verb => "Chữ \"Tặng\"",
        T.FormName => "Tên hình thức, danh hiệu",
        T.RecipientName => "Tên tập thể, cá nhân",
        T.TitleAndUnit => "Chức vụ, đơn vị hoặc địa chỉ",
        T.Achievement => "Thành tích",
        T.Decision => "Dòng số quyết định",
        T.GoldBook => "Dòng số sổ vàng",
        T.Register => "Số đăng ký, mã tra cứu",
        T.PlaceAndDate => "Địa danh, ngày tháng năm",
        T.Capacity => "Quyền hạn, chức vụ người ký",
        T.SignerName => "Họ tên người ký",
        T.DecisionNumber => "Số quyết định (riêng)",
        T.DecisionDay => "Ngày quyết định (riêng)",
        T.DecisionMonth => "Tháng quyết định (riêng)",
        T.DecisionYear => "Năm quyết định (riêng)",
        T.GoldBookNumber => "Số sổ vàng (riêng)",
        T.Place => "Địa danh (riêng)",
        T.SigningDay => "Ngày ký (riêng)",
        T.SigningMonth => "Tháng ký (riêng)",
        T.SigningYear => "Năm ký (riêng)",
        _ => throw new ArgumentOutOfRangeException(nameof(text), text, "A text of certificates without a name."),
    };
}
