using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Core.Signing;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Signing;

/// <summary>A paper on its way through the signers: the file handed out, each step taken back in, and what its signatures say.</summary>
[Requires(Permission.ReadDecisions)]
public sealed class CaseModel(SigningCaseQuery cases, ClerkQuery clerk, KeepFile keep, TimeProvider clock) : OfficePage
{
    private static readonly FileKind[] Pdf = [FileKind.Pdf];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public Guid RoundId { get; set; }

    [BindProperty]
    public SignedFileInput Input { get; set; } = new();

    [BindProperty]
    public NumberingInput Numbering { get; set; } = new();

    [BindProperty]
    public LeaveInput Leave { get; set; } = new();

    public SigningCase Paper { get; private set; } = null!;

    /// <summary>After the highest number that the register knows in the paper's series this year.</summary>
    public int NextNumber { get; private set; }

    /// <summary>The round shown: the open one, else the one issued.</summary>
    public SigningRoundView? Round => Paper.Open ?? Paper.Rounds.FirstOrDefault(r => r.State is SigningState.Issued);

    /// <summary>Whom the leader's file waits for: the names of others' certificates are only remarked on.</summary>
    public string Signer => $"{Paper.SignerPosition} {Paper.SignerName}";

    public bool HasVerdicts => Paper.Copies.Any(c => c.Verdict is not null) || Paper.Rounds.Any(r => r.Files.Any(f => f.Verdict is not null));

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        if (Paper is null)
        {
            return NotFound();
        }

        Numbering.NumberedOn = Round?.NumberedOn ?? clock.Today();
        Numbering.Number = Round?.Number;
        return Page();
    }

    public async Task<IActionResult> OnPostHandOutAsync([FromServices] HandOutPaper handOut) =>
        await AnswerAsync(await handOut.ExecuteAsync(new HandOutPaperRequest { DecisionId = Id }, Actor, Ct), _ => Back("Đã lập tệp giao ký. Tải tệp về, ký số rồi tải lên."), "");

    public async Task<IActionResult> OnPostTakeAsync([FromServices] TakeSignedFile take, SigningState step)
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        if (Input.File is not { } file)
        {
            return await AnswerAsync<Done>(new InvalidField(nameof(Input.File), "Chọn tệp PDF đã ký số."), _ => Page());
        }

        var kept = await keep.ExecuteAsync(new IncomingFile(file.FileName, file.Length, file.OpenReadStream, nameof(Input.File), Pdf), Actor, Ct);
        if (!kept.Succeeded)
        {
            return await AnswerAsync(kept, _ => Page());
        }

        var request = new TakeSignedFileRequest { RoundId = RoundId, Version = Version, Step = step, FileId = kept.Value.Id, Reason = Input.Reason };
        return await AnswerAsync(await take.ExecuteAsync(request, Actor, Ct), done => Back($"Đã nhận tệp có chữ ký số của {done.Signer}."));
    }

    public async Task<IActionResult> OnPostNumberAsync([FromServices] NumberPaper number)
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        var request = new NumberPaperRequest { RoundId = RoundId, Version = Version, Number = Numbering.Number, NumberedOn = Numbering.NumberedOn, Reason = Numbering.Reason };
        return await AnswerAsync(await number.ExecuteAsync(request, Actor, Ct), _ => Back("Đã ghi số, ngày vào tệp. Tải tệp về, ký số của cơ quan rồi tải lên."), nameof(Numbering));
    }

    public async Task<IActionResult> OnPostWithdrawAsync([FromServices] WithdrawSigning withdraw) =>
        await AnswerAsync(
            await withdraw.ExecuteAsync(new WithdrawSigningRequest { RoundId = RoundId, Version = Version, Reason = Leave.Reason }, Actor, Ct),
            _ => Back("Đã thôi ký số. Có thể giao ký lại, hoặc ký giấy rồi ghi số ban hành."),
            nameof(Leave));

    public async Task<IActionResult> OnPostRecheckAsync([FromServices] RecheckFiles recheck) =>
        await AnswerAsync(await recheck.ExecuteAsync(new RecheckFilesRequest { DecisionId = Id }, Actor, Ct), _ => Back("Đã kiểm tra lại các chữ ký số."), "");

    protected override async Task LoadAsync()
    {
        Paper = (await cases.FindAsync(Id, Actor, Ct))!;
        if (Paper?.Open is not null)
        {
            NextNumber = await clerk.NextAsync(Id, clock.Today().Year, Ct);
        }
    }

    private RedirectResult Back(string notice)
    {
        Notice(notice);
        return Redirect($"/quyet-dinh/{Id}/ky-so");
    }
}

public sealed record SignedFileInput
{
    public IFormFile? File { get; set; }
    public string? Reason { get; set; }
}

public sealed record NumberingInput
{
    public string? Number { get; set; }
    public DateOnly? NumberedOn { get; set; }
    public string? Reason { get; set; }
}

public sealed record LeaveInput
{
    public string? Reason { get; set; }
}
