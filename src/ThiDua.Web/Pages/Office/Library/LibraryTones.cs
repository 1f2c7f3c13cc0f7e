using ThiDua.Core.Law;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Library;

internal static class LibraryTones
{
    public static Tone Of(LawStanding standing) => standing switch
    {
        LawStanding.InForce => Tone.Ok,
        LawStanding.Upcoming => Tone.Info,
        _ => Tone.Off,
    };

    public static string Words(this LawStanding standing) => standing switch
    {
        LawStanding.InForce => "Còn hiệu lực",
        LawStanding.Upcoming => "Chưa có hiệu lực",
        _ => "Hết hiệu lực",
    };
}
