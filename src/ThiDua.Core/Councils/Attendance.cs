using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils;

/// <param name="AbsenceReason">Why a member is not there; blank counts as absent without a reason given.</param>
public sealed record AttendanceEntry(Guid PersonId, bool Present, string? AbsenceReason = null);

internal static class Attendance
{
    public static List<Refusal> Refusals(IReadOnlyList<AttendanceEntry> entries) =>
        [.. entries.Select((entry, i) => (entry, i))
            .Where(x => x.entry.AbsenceReason?.Trim().Length > 500)
            .Select(x => new InvalidField($"Attendance[{x.i}].AbsenceReason", "Lý do vắng mặt không quá 500 ký tự. Viết gọn lại."))];

    public static string? Reason(AttendanceEntry entry) =>
        string.IsNullOrWhiteSpace(entry.AbsenceReason) ? null : entry.AbsenceReason.Trim().Normalize();
}
