using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Core.Signing;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Decisions;

/// <summary>Number and day as the clerk of records gave them.</summary>
[Requires(Permission.RecordIssue)]
public sealed class IssueModel(DecisionCaseQuery cases, IssueDecision issue, ClerkQuery clerk, NextPaperQuery nexts, SigningCaseQuery signings, KeepFile keep, TimeProvider clock) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public IssueInput Input { get; set; } = new();

    public DecisionCase Case { get; private set; } = null!;

    /// <summary>Today's law has doubts, or the day that was typed has.</summary>
    public bool AsksForConfirmation => Case.Rules.Doubts.Count > 0 || Refused("Input.LawConfirmedBy") || Input.LawConfirmedBy is { Length: > 0 };

    /// <summary>Of the series in the year of the day shown.</summary>
    public int NextNumber { get; private set; }

    /// <summary>The file that the agency has signed: it bears number and day already, and becomes the signed copy.</summary>
    public SigningRoundView? Sealed { get; private set; }

    public bool AsksForFund => Refused("Input.FundReason") || Input.FundReason is { Length: > 0 };

    public bool AsksForOrder => Refused("Input.NumberOrderReason") || Input.NumberOrderReason is { Length: > 0 };

    public bool AsksForReason => Refused("Input.BackdateReason") || Input.BackdateReason is { Length: > 0 };

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        if (Case is null)
        {
            return NotFound();
        }

        if (Case.State is not DecisionState.Approved)
        {
            Notice($"Văn bản đang ở trạng thái \"{Case.State.Label(Case.Kind)}\", không ghi số ban hành được.");
            return Redirect($"/quyet-dinh/{Id}");
        }

        if (Case.Signing is { } signing and not SigningState.Sealed)
        {
            Notice($"{signing.Label()}. Làm xong các bước ký số rồi ban hành.");
            return Redirect($"/quyet-dinh/{Id}/ky-so");
        }

        Input.Number = Sealed?.Number;
        Input.IssuedOn = Sealed?.NumberedOn ?? clock.Today();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        // A date that cannot be read has its sentence already; the operation would only say it again.
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        Guid? signed = null;
        if (Input.SignedFile is not null)
        {
            var kept = await SignedCopyUpload.KeepAsync(Input.SignedFile, nameof(Input.SignedFile), keep, Actor, Ct);
            if (!kept.Succeeded)
            {
                return await AnswerAsync(kept, _ => Page());
            }

            signed = kept.Value.Id;
        }

        var request = new IssueDecisionRequest
        {
            DecisionId = Id,
            Version = Input.Version,
            Number = Input.Number,
            IssuedOn = Input.IssuedOn,
            NumberOrderReason = Input.NumberOrderReason,
            FundReason = Input.FundReason,
            SignedFileId = signed,
            BackdateReason = Input.BackdateReason,
            LawConfirmedBy = Input.LawConfirmedBy,
            LawConfirmedReason = Input.LawConfirmedReason,
        };
        var result = await issue.ExecuteAsync(request, Actor, Ct);
        var next = result.Succeeded ? await nexts.AfterAsync(Id, DecisionState.Approved, Actor, Ct) : null;
        return await AnswerAsync(result, done =>
        {
            Notice($"Đã ban hành số {done.Number} cho {done.Count} tập thể, cá nhân.{(next is null ? "" : $" Tiếp theo: {next.Kind.Label().ToLowerInvariant()} cùng phong trào.")}");
            return Redirect(next is null ? $"/quyet-dinh/{Id}" : $"/quyet-dinh/{next.Id}/ban-hanh");
        });
    }

    protected override async Task LoadAsync()
    {
        Case = (await cases.FindAsync(Id, Actor, Ct))!;
        if (Case is not null)
        {
            Sealed = Case.Signing is SigningState.Sealed ? (await signings.FindAsync(Id, Actor, Ct))?.Open : null;
            NextNumber = await clerk.NextAsync(Id, (Input.IssuedOn ?? clock.Today()).Year, Ct);
        }
    }

    private bool Refused(string key) => ModelState.TryGetValue(key, out var entry) && entry.Errors.Count > 0;
}

public sealed record IssueInput
{
    public uint Version { get; set; }
    public string? Number { get; set; }
    public DateOnly? IssuedOn { get; set; }
    public string? BackdateReason { get; set; }
    public string? NumberOrderReason { get; set; }
    public string? FundReason { get; set; }
    public IFormFile? SignedFile { get; set; }
    public string? LawConfirmedBy { get; set; }
    public string? LawConfirmedReason { get; set; }
}
