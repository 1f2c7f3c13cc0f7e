using ThiDua.Core.Signing;

namespace ThiDua.Web.Pages.Office.Signing;

/// <summary>The way of a file through its signers as a stepper.</summary>
public static class SigningSteps
{
    private static readonly string[] Labels = ["Giao tệp", "Lãnh đạo ký số", "Ghi số, ngày", "Cơ quan ký số", "Ban hành"];

    public static IReadOnlyList<SigningStep> Of(SigningState? state)
    {
        var at = state switch
        {
            SigningState.HandedOut => 1,
            SigningState.LeaderSigned => 2,
            SigningState.Numbered => 3,
            SigningState.Sealed => 4,
            SigningState.Issued => Labels.Length,
            _ => 0,
        };
        return [.. Labels.Select((label, i) => new SigningStep(label, i < at, i == at))];
    }
}

public sealed record SigningStep(string Label, bool Done, bool Now);
