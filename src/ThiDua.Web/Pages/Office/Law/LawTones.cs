using ThiDua.Core.Law;
using ThiDua.Core.Law.Changes;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Law;

/// <summary>Colour and shape of how sure a row is, whether it holds, and where a change stands.</summary>
internal static class LawTones
{
    public static Tone Tone(this Certainty certainty) => certainty switch
    {
        Certainty.Confirmed => Ui.Tone.Ok,
        Certainty.ConfirmedSecondary or Certainty.Derived => Ui.Tone.Info,
        _ => Ui.Tone.Bad,
    };

    public static Tone Tone(this LawStanding standing) => standing switch
    {
        LawStanding.InForce => Ui.Tone.Ok,
        LawStanding.Upcoming => Ui.Tone.Wait,
        _ => Ui.Tone.Off,
    };

    public static Tone Tone(this LawChangeState state) => state switch
    {
        LawChangeState.Released => Ui.Tone.Ok,
        LawChangeState.Proposed => Ui.Tone.Wait,
        LawChangeState.Abandoned => Ui.Tone.Off,
        _ => Ui.Tone.Info,
    };

    /// <summary>"đối chiếu văn bản gốc": the state in few words, for a column.</summary>
    public static string Short(this Certainty certainty) => certainty switch
    {
        Certainty.Confirmed => "Văn bản gốc",
        Certainty.ConfirmedSecondary => "Nguồn thứ cấp",
        Certainty.Derived => "Suy ra",
        _ => "Chưa đối chiếu",
    };
}
