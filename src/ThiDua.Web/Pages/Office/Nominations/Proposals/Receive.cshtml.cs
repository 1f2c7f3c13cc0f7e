using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Proposals;
using ThiDua.Core.Records;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Nominations.Proposals;

/// <summary>A unit's submission is brought as a file and read; the lists brought before stand below.</summary>
[Requires(Permission.ProposeNominations)]
public sealed class ReceiveModel(BatchPageQuery batches, ProposalListQuery lists) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid MovementId { get; set; }

    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public Guid? UnitId { get; set; }

    [BindProperty]
    public ReceiveInput Input { get; set; } = new();

    public BatchPage Batch { get; private set; } = null!;

    public IReadOnlyList<ProposalListLine> Lists { get; private set; } = [];

    public IEnumerable<SelectListItem> Offers =>
        [new("Chỉ theo tệp", ""), .. Batch.Movement.Offers.Select(o => new SelectListItem(o.Label, o.Id.ToString()))];

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Batch is { MayPropose: true } ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] ReceiveProposal receive)
    {
        var file = Input.File is { } given ? new IncomingFile(given.FileName, given.Length, given.OpenReadStream, nameof(Input.File)) : null;
        var result = await receive.ExecuteAsync(new ReceiveProposalRequest(MovementId, UnitId ?? Guid.Empty, file, Input.OfferId), Actor, Ct);
        return await AnswerAsync(result, done =>
        {
            Notice(done.WasOpen
                ? "Tệp này đã được đọc và đang rà soát dở, mở lại để làm tiếp."
                : $"Đã đọc {done.Lines} dòng. Chưa lập hồ sơ nào cho tới khi rà soát và xác nhận.");
            return Redirect($"/ho-so/to-trinh/{done.ListId}");
        });
    }

    protected override async Task LoadAsync()
    {
        if (UnitId is not { } unit || await batches.FindAsync(MovementId, unit, Actor, Ct) is not { } batch)
        {
            return;
        }

        Batch = batch;
        Lists = await lists.OfUnitAsync(MovementId, unit, Actor, Ct);
    }

    public sealed class ReceiveInput
    {
        public IFormFile? File { get; set; }

        /// <summary>The award of rows for which the file names none.</summary>
        public Guid? OfferId { get; set; }
    }
}
