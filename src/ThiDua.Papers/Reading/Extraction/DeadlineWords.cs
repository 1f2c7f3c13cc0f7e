using System.Text.RegularExpressions;

namespace ThiDua.Papers.Reading.Extraction;

/// <summary>The words of deadlines, on folded text.</summary>
internal sealed partial class DeadlineExtractor
{
    [GeneratedRegex(@"(?<![/\-])(?<lead>\b(?:xong truoc|truoc|cham nhat|muon nhat|khong muon hon|khong qua|den het|het|(?<=\b(?:tu|ke tu) (?:khi|ngay) [a-z][^;.\d]{3,60})den|han cuoi|han nop|thoi han|bat dau tu|ke tu|tu|vao|trong|xong|du kien|luc|hoi(?=\s+\d{1,2}\s*(?:h|gio))|(?:to chuc|khai mac|dien ra|hop xet|hop)(?=\s+ngay\s+\d{1,2}\D[^;.,]{2,16}20\d{2}(?!\s+cua\b))|le (?:phat dong|ra quan|tong ket|trao giai|trao thuong|ky ket)(?=\s+(?:vao\s+)?ngay\s+\d{1,2}\D[^;.,]{2,16}20\d{2}))\b|\bthoi gian[^:;.]{0,40}:)(?<mid>[\s:,]*(?:(?:la|vao|den|het|luc|hoi|trong|nop|gui|cuoi|dau|thuong tuan|trung tuan|ha tuan|tuan (?:thu \S+|dau|cuoi)(?: cua)?|sang|chieu|khoang|du kien|to chuc)\b[\s:,]*)*)"
        + @"(?:(?<h>\d{1,2})\s*(?:h|gio|:)\s*(?<mi>\d{2})?\s*(?:phut)?[\s,]*)?(?:" + DateWords.Pattern + ")")]
    private static partial Regex Dated();

    [GeneratedRegex(@"^(?:(?:vao|trong|du kien)\s+)?(?:" + DateWords.Pattern + @")\s*:\s*")]
    private static partial Regex TimetableEntry();

    [GeneratedRegex(@"^(?<what>[^:;.]{3,80}):\s*(?:(?:vao|luc|trong|du kien|to chuc|(?:dau|cuoi|tuan (?:dau|cuoi|thu \S+))(?: cua)?)\s+)*(?:(?<h>\d{1,2})\s*(?:h|gio|:)\s*(?<mi>\d{2})?\s*(?:phut)?[\s,]*)?(?:" + DateWords.Pattern + @")(?!\s*(?:-|–|den|cho den)\s)")]
    private static partial Regex NamedEntry();

    /// <summary>"từ 2-3 trang": two small numbers without "ngày" and without a year count something.</summary>
    [GeneratedRegex(@"(?<!ngay\s+)\b\d{1,2}\s*[.\-]\s*\d{1,2}$")]
    private static partial Regex PagesOrPoints();

    /// <summary>"chậm nhất 05 ngày sau khi nhận được Kế hoạch này" stands on its own beside a date.</summary>
    [GeneratedRegex(@"\b\d{1,3} ngay(?: lam viec)?,? (?:sau khi|ke tu|tu)\b")]
    private static partial Regex DaysAfter();

    /// <summary>"quý IV năm 2016, 2017": the same quarter or month of a second year.</summary>
    [GeneratedRegex(@"\G\s*(?:,|va)\s*(?:nam\s+)?(?<y>20\d{2})(?![\d/])")]
    private static partial Regex AlsoYear();

    /// <summary>"trước ngày 25 hằng tháng", "trước ngày 25 tháng cuối quý", "trước ngày 20 của tháng".</summary>
    [GeneratedRegex(@"\b(?:truoc|cham nhat|vao|den)\s+(?:la\s+)?ngay\s+(?:mung\s+)?\d{1,2}\s+(?:hang thang|cua thang|hang quy|cua quy|thang cuoi|thang dau)\b|\b(?:hang|moi) (?:thang|quy|tuan),? (?:truoc|cham nhat|vao) (?:la )?(?:ngay )?(?:\d{1,2}|thu \S+)\b|\bthu (?:hai|ba|tu|nam|sau|bay) (?:hang|moi) tuan\b")]
    private static partial Regex DayOfMonth();

    [GeneratedRegex(@"\G(?:[^;.]{0,40}?(?:,|\bva)\s+(?:truoc\s+)?ngay\s+|\s*(?:,|va)\s+)(?:" + DateWords.Pattern + ")")]
    private static partial Regex AlsoDated();

    /// <summary>"từ ngày công bố đến …": the end of a span is a deadline only where papers are taken in.</summary>
    [GeneratedRegex(@"\b(?:nhan ho so|nhan bai|nop|gui|dang ky|nhan tac pham|nhan san pham)\b")]
    private static partial Regex Received();

    [GeneratedRegex(@"cham nhat|muon nhat|khong muon|khong qua|den het|^den$|^het|han cuoi|han nop|thoi han")]
    private static partial Regex OnOrBefore();

    [GeneratedRegex(@"\G\s*(?:(?<lead>den|cho den)(?: het)?\s+(?<end>(?:(?<h>\d{1,2})\s*(?:h|gio|:)\s*(?<mi>\d{2})?\s*(?:phut)?[\s,]*)?(?:" + DateWords.Pattern + @"))|(?:den|cho den|-)\s)")]
    private static partial Regex RangeStart();

    [GeneratedRegex(@"\b(?:hang nam|moi nam|hang thang|moi thang|hang quy|moi quy|dinh ky|bao cao (?:nam|quy|thang))\b")]
    private static partial Regex Yearly();

    [GeneratedRegex(@"\b(?:gui|nop|bao cao|trinh|dang ky|khao sat|tham dinh)\b")]
    private static partial Regex Sends();

    [GeneratedRegex(@"\bdinh ky (?:hang |moi )?(?:6 thang|0?\d thang|thang|quy|nam|tuan)\b|\b\d{1,2} (?:thang|quy|tuan|nam)/lan\b|\b(?:bao cao|gui|nop)\b[^;.]{0,60}\b(?:hang|moi) (?:thang|quy|tuan)\b|^(?:hang|moi) (?:thang|quy|tuan),? (?:bao cao|gui|nop|tong hop)\b")]
    private static partial Regex Periodic();

    [GeneratedRegex(@"\b(?:\d{1,3} )?(?:ngay )?(?:lam viec )?sau khi (?:ket thuc|co ket qua|hoan thanh|nhan duoc|to chuc)\b|\btrong (?:thoi han |vong )?\d{1,3} ngay(?: lam viec)?,? (?:ke )?tu\b|\btruoc (?:hoi nghi|dai hoi|le|buoi le|ngay to chuc)\b[^;.]{0,30}\b\d{1,3} ngay\b|\btruoc (?:it nhat )?\d{1,3} ngay (?:to chuc|dien ra|khai mac)\b")]
    private static partial Regex OnEvent();

    [GeneratedRegex(@"\b(?:qua thoi (?:han|gian)|sau thoi (?:han|gian|diem)|ngoai thoi han|coi nhu khong|khong gui)\b")]
    private static partial Regex TooLate();

    [GeneratedRegex(@"\b(?:du kien|khoang)\b")]
    private static partial Regex Approximate();
}
