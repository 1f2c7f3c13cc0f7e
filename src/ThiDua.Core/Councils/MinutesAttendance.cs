using ThiDua.Papers.Writing;

namespace ThiDua.Core.Councils;

/// <summary>Who was in the room, as minutes list them: members, who sits in for whom, guests, absent ones with reasons, comings and goings.</summary>
internal static class MinutesAttendance
{
    public static IEnumerable<Block> Blocks(SessionMinutes minutes) =>
        [.. Members(minutes), .. StandIns(minutes), .. Guests(minutes), .. Absent(minutes), .. Moves(minutes)];

    private static IEnumerable<Block> Members(SessionMinutes minutes) =>
    [
        new Paragraph($"Thành viên dự họp: {minutes.VotersPresent}/{minutes.Members.Count}, đạt {SessionMinutesPaper.Percent(minutes.PresentPercent)} tổng số thành viên Hội đồng (cần ít nhất {minutes.Head.QuorumNeeded} thành viên)."),
        .. SessionMinutesPaper.Bullets(minutes.Present.Select(SessionMinutesPaper.Named)),
    ];

    private static IEnumerable<Block> StandIns(SessionMinutes minutes) => minutes.Substitutes.Count == 0 ? [] :
    [
        new Paragraph("Người dự họp thay:"),
        .. SessionMinutesPaper.Bullets(minutes.Substitutes.Select(s =>
            $"{s.FullName}{(s.Position.Length > 0 ? $", {s.Position}" : "")} thay {s.Member} (theo {s.Paper}), {(s.MayVote is true ? "được biểu quyết" : "không biểu quyết")}")),
    ];

    private static IEnumerable<Block> Guests(SessionMinutes minutes) => minutes.Guests.Count == 0 ? [] :
    [
        new Paragraph("Khách mời (không biểu quyết):"),
        .. SessionMinutesPaper.Bullets(minutes.Guests.Select(g => g.Position.Length > 0 ? $"{g.FullName}, {g.Position}" : g.FullName)),
    ];

    private static IEnumerable<Block> Absent(SessionMinutes minutes)
    {
        var absent = minutes.Absent.ToList();
        return
        [
            new Paragraph(absent.Count == 0 ? "Vắng mặt: không." : $"Vắng mặt: {absent.Count} thành viên."),
            .. SessionMinutesPaper.Bullets(absent.Select(m => $"{SessionMinutesPaper.Named(m)} (lý do: {m.AbsenceReason ?? "không nêu"})")),
        ];
    }

    private static IEnumerable<Block> Moves(SessionMinutes minutes) => minutes.Moves.Count == 0 ? [] :
    [
        new Paragraph("Thay đổi trong phiên họp:"),
        .. SessionMinutesPaper.Bullets(minutes.Moves.Select(m =>
            $"{SessionMinutesPaper.Clock(m.At)}: {m.FullName} {(m.Present ? "có mặt" : $"vắng mặt{(m.Reason is { } why ? $" ({why})" : "")}")}")),
    ];
}
