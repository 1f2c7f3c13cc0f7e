using Microsoft.AspNetCore.Mvc.ModelBinding;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations.Proposals;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Nominations.Proposals;

/// <summary>What the screen of a list's lines needs beside their rows: typed values, faults by field, colours.</summary>
internal static class ReviewInputs
{
    public static EditedLine Of(LineView line) => new()
    {
        Ordinal = line.Ordinal, Kind = line.Kind, Name = line.Name, Position = line.Position, Unit = line.Unit, BirthDate = line.BirthDate,
        Subject = line.Subject, OfferId = line.OfferId, Achievement = line.Achievement, Decision = line.Decision,
    };

    /// <summary>Field name to the first sentence about it.</summary>
    public static Dictionary<string, string> Faults(ModelStateDictionary state, string prefix) =>
        state.Where(e => e.Value!.Errors.Count > 0 && e.Key.StartsWith(prefix + ".", StringComparison.Ordinal))
            .ToDictionary(e => e.Key[(prefix.Length + 1)..], e => e.Value!.Errors[0].ErrorMessage);

    /// <summary>The id that the error summary links to.</summary>
    public static string Anchor(string prefix, string field) => FieldIds.Of($"{prefix}.{field}");

    /// <summary>A day as it was typed, even when it is none.</summary>
    public static string? Written(ModelStateDictionary state, string prefix, DateOnly? day) =>
        state.TryGetValue($"{prefix}.{nameof(EditedLine.BirthDate)}", out var typed) && typed.AttemptedValue is { } text ? text : day?.Written();

    public static Tone Tone(this ProposalListState state) => state switch
    {
        ProposalListState.Open => Ui.Tone.Wait,
        ProposalListState.Confirmed => Ui.Tone.Ok,
        _ => Ui.Tone.Off,
    };

    public static Tone Tone(this LineView line) => line.Decision switch
    {
        LineDecision.Accept => Ui.Tone.Ok,
        LineDecision.Skip => Ui.Tone.Off,
        _ => line.IsCertain ? Ui.Tone.Info : Ui.Tone.Wait,
    };
}
