using ThiDua.Core.Signing;
using ThiDua.Papers.Signing;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Signing;

/// <summary>Colour and shape beside the words of a signature.</summary>
public static class SigningTones
{
    public static Tone Tone(this SignatureLine line) =>
        !line.Finding.Holds || line.Finding.Trust is CertificateTrust.BrokenChain ? Ui.Tone.Bad
        : line.Remarks.Count > 0 ? Ui.Tone.Wait
        : Ui.Tone.Ok;

    public static Tone Tone(this SigningState state) => state switch
    {
        SigningState.Issued => Ui.Tone.Ok,
        SigningState.Withdrawn => Ui.Tone.Off,
        _ => Ui.Tone.Wait,
    };
}
