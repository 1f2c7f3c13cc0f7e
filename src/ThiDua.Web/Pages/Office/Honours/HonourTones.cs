using ThiDua.Core.Honours;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Honours;

internal static class HonourTones
{
    public static Tone Tone(this HistoryImportState state) => state switch
    {
        HistoryImportState.Written => Ui.Tone.Ok,
        HistoryImportState.Received or HistoryImportState.Checked => Ui.Tone.Wait,
        HistoryImportState.Queued => Ui.Tone.Info,
        _ => Ui.Tone.Off,
    };
}
