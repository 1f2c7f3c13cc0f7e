using ThiDua.Core.Records.Packs;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Packs;

internal static class PackTones
{
    public static Tone Of(PackStanding standing) => standing switch
    {
        PackStanding.Issued => Tone.Ok,
        PackStanding.Received => Tone.Info,
        PackStanding.Draft => Tone.Wait,
        _ => Tone.Off,
    };
}
