namespace ThiDua.Core.Nominations.Holds;

public static class HoldWords
{
    public static string Label(this HoldKind kind) => kind switch
    {
        HoldKind.Complaint => "Đơn khiếu nại, tố cáo đang giải quyết",
        HoldKind.Inspection => "Đang thanh tra, kiểm tra, kiểm toán",
        HoldKind.Investigation => "Đang điều tra, truy tố, xét xử",
        HoldKind.Press => "Báo chí nêu, đang xác minh",
        HoldKind.Discipline => "Đang xem xét kỷ luật",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
