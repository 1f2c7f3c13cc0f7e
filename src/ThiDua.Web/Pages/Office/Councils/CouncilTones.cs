using ThiDua.Core.Councils;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Councils;

/// <summary>Colour and shape beside the word of a state.</summary>
internal static class CouncilTones
{
    public static Tone Tone(this SessionState state) => state switch
    {
        SessionState.Open => Ui.Tone.Info,
        SessionState.Planned => Ui.Tone.Wait,
        SessionState.Cancelled => Ui.Tone.Off,
        _ => Ui.Tone.Ok,
    };

    public static Tone Tone(this BallotState state) => state switch
    {
        BallotState.Open => Ui.Tone.Info,
        BallotState.Closed => Ui.Tone.Ok,
        BallotState.Cancelled => Ui.Tone.Off,
        _ => Ui.Tone.Wait,
    };

    /// <summary>14 giờ 30.</summary>
    public static string Written(this TimeOnly time) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{time:HH} giờ {time:mm}");

    /// <summary>"77,8 %".</summary>
    public static string AsPercent(this decimal value) => value.ToString("0.#", System.Globalization.CultureInfo.GetCultureInfo("vi-VN")) + "\u00a0%";
}
