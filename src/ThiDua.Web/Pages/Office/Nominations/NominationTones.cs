using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Opinions;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Nominations;

/// <summary>Which colour and shape goes with which state.</summary>
internal static class NominationTones
{
    public static Tone Tone(this NominationState state) => state switch
    {
        NominationState.Submitted => Ui.Tone.Wait,
        NominationState.Returned or NominationState.Struck or NominationState.Refused => Ui.Tone.Bad,
        NominationState.Accepted or NominationState.Selected => Ui.Tone.Ok,
        NominationState.Awarded => Ui.Tone.Honour,
        NominationState.Withdrawn or NominationState.NotSelected => Ui.Tone.Off,
        _ => Ui.Tone.Info,
    };

    public static Tone Tone(this OpinionState state) => state switch
    {
        OpinionState.Asked => Ui.Tone.Wait,
        OpinionState.Answered => Ui.Tone.Ok,
        OpinionState.Silent => Ui.Tone.Bad,
        _ => Ui.Tone.Off,
    };

    public static Tone Tone(this BatchState? state) => state switch
    {
        BatchState.Submitted => Ui.Tone.Ok,
        BatchState.NoDossier => Ui.Tone.Off,
        BatchState.Draft => Ui.Tone.Info,
        _ => Ui.Tone.Wait,
    };

    /// <summary>"Không có hồ sơ (hệ thống ghi khi hết hạn)".</summary>
    public static string Words(this BatchState? state, bool closedBySystem) => state switch
    {
        null => "Chưa lập",
        BatchState.NoDossier when closedBySystem => "Không có hồ sơ (hệ thống ghi khi hết hạn)",
        { } known => known.Label(),
    };

    /// <summary>"3 đã gửi, 1 trả lại".</summary>
    public static string Words(this IReadOnlyDictionary<NominationState, int> counts) =>
        string.Join(", ", counts.OrderBy(c => c.Key).Select(c => $"{c.Value} {char.ToLowerInvariant(c.Key.Label()[0])}{c.Key.Label()[1..]}"));

    /// <summary>"1,2 MB", "340 KB".</summary>
    public static string FileSize(this long bytes) => bytes switch
    {
        >= 1024 * 1024 => $"{(bytes / 1024m / 1024m).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture).Replace('.', ',')} MB",
        >= 1024 => $"{bytes / 1024} KB",
        _ => $"{bytes} byte",
    };
}
