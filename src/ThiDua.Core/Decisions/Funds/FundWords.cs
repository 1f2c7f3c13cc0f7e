using ThiDua.Core.Law;

namespace ThiDua.Core.Decisions.Funds;

/// <summary>Vietnamese words for money's kinds.</summary>
public static class FundWords
{
    public static string Label(this PaymentStanding standing) => standing switch
    {
        PaymentStanding.Unpaid => "Chưa chi",
        PaymentStanding.PartlyPaid => "Chi một phần",
        PaymentStanding.Paid => "Đã chi đủ",
        PaymentStanding.ToRecover => "Phải thu hồi",
        _ => throw new ArgumentOutOfRangeException(nameof(standing)),
    };

    public static string Label(this FundEntryKind kind) => kind switch
    {
        FundEntryKind.Budget => "Ngân sách nhà nước cấp",
        FundEntryKind.Transfer => "Cơ quan, đơn vị chuyển",
        FundEntryKind.OtherIncome => "Đóng góp, nguồn hợp pháp khác",
        FundEntryKind.CarriedOver => "Năm trước chuyển sang",
        FundEntryKind.Organisation => "Chi tổ chức",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Label(this AllowanceRole role) => role switch
    {
        AllowanceRole.Chair => "Chủ tịch Hội đồng",
        AllowanceRole.Member => "thành viên, thư ký Hội đồng",
        AllowanceRole.Support => "người phục vụ Hội đồng",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    public static string Label(this PaymentKind kind) => kind switch
    {
        PaymentKind.Paid => "Chi",
        PaymentKind.Returned => "Thu hồi",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Label(this Payer payer) => payer switch
    {
        Payer.SigningLevel => "Quỹ của cấp ký quyết định khen thưởng",
        Payer.Proposer => "Quỹ của cơ quan trình khen thưởng",
        _ => throw new ArgumentOutOfRangeException(nameof(payer)),
    };
}
