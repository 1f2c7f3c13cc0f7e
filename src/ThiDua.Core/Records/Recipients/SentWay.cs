namespace ThiDua.Core.Records.Recipients;

public enum SentWay
{
    /// <summary>People of the unit find it on their own page.</summary>
    InProgram,
    DocumentSystem,
    Mail,
    Post,
    ByHand,
}

public enum ReceiptState
{
    NotSent,
    Waiting,
    Opened,
    Received,
}

public static class SentWayWords
{
    public static string Label(this SentWay way) => way switch
    {
        SentWay.InProgram => "Trên phần mềm",
        SentWay.DocumentSystem => "Hệ thống quản lý văn bản",
        SentWay.Mail => "Thư điện tử",
        SentWay.Post => "Bưu chính",
        SentWay.ByHand => "Giao trực tiếp",
        _ => throw new ArgumentOutOfRangeException(nameof(way), way, null),
    };

    public static string Label(this ReceiptState state) => state switch
    {
        ReceiptState.NotSent => "Chưa gửi",
        ReceiptState.Waiting => "Chưa nhận",
        ReceiptState.Opened => "Đã mở",
        ReceiptState.Received => "Đã nhận",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
