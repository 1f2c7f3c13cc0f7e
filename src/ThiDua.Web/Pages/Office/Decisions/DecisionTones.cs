using ThiDua.Core.Decisions;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Decisions;

/// <summary>Colour and shape beside the words of a state.</summary>
public static class DecisionTones
{
    public static Tone Tone(this DecisionState state, DecisionKind kind) => (state, kind) switch
    {
        (DecisionState.Draft, _) => Ui.Tone.Off,
        (DecisionState.Checking or DecisionState.BeforeDirector or DecisionState.Approved, _) => Ui.Tone.Wait,
        (DecisionState.Issued, DecisionKind.Decision) => Ui.Tone.Honour,
        (DecisionState.Issued, DecisionKind.Submission) => Ui.Tone.Wait,
        (DecisionState.Issued, _) => Ui.Tone.Ok,
        (DecisionState.Answered, _) => Ui.Tone.Ok,
        _ => Ui.Tone.Off,
    };

    public static Tone Tone(this ItemOutcome outcome) => outcome switch
    {
        ItemOutcome.Granted => Ui.Tone.Honour,
        ItemOutcome.Struck or ItemOutcome.Refused or ItemOutcome.Revoked => Ui.Tone.Bad,
        _ => Ui.Tone.Info,
    };
}
