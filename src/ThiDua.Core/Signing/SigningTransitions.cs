using ThiDua.Core.Foundation;
using static ThiDua.Core.Signing.SigningState;

namespace ThiDua.Core.Signing;

/// <summary>The order of NĐ 30/2020/NĐ-CP Điều 13-15 for electronic papers: the authorised person signs, number and date, the agency's signature.</summary>
public static class SigningTransitions
{
    public static readonly TransitionTable<SigningState> Table = new(
        "signing_round",
        HandedOut,
        (HandedOut, LeaderSigned), (LeaderSigned, Numbered), (Numbered, Sealed), (Sealed, Issued),
        (HandedOut, Withdrawn), (LeaderSigned, Withdrawn), (Numbered, Withdrawn), (Sealed, Withdrawn));

    public static bool IsOpen(this SigningState state) => state is not (Issued or Withdrawn);
}
