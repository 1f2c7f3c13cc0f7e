using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Movements;

/// <summary>A công văn hướng dẫn: its number and file, and the papers and deadlines that it adds.</summary>
[Requires(Permission.ManageMovements)]
public sealed class GuidanceModel(MovementReviewQuery reviews, RecordGuidance record, TimeProvider clock) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public GuidanceInput Input { get; set; } = new();

    [BindProperty]
    public List<Guid> Removed { get; set; } = [];

    public MovementReview Review { get; private set; } = null!;

    /// <summary>A row just added, which the page scrolls to.</summary>
    public Guid? Added { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FoundAsync())
        {
            return NotFound();
        }

        Input = Start();
        return Page();
    }

    public async Task<IActionResult> OnPostAddAsync(string part)
    {
        if (!await FoundAsync())
        {
            return NotFound();
        }

        Added = Guid.CreateVersion7();
        if (part == nameof(GuidanceInput.Papers))
        {
            Input.Papers.Add(new RequiredPaperPart { Id = Added.Value });
        }
        else
        {
            Input.Deadlines.Add(new DeadlinePart { Id = Added.Value, Kind = DeadlineKind.Dossiers });
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await FoundAsync() ? await RefusedAsync() : NotFound();
        }

        Input.Papers.RemoveAll(p => Removed.Contains(p.Id));
        Input.Deadlines.RemoveAll(d => Removed.Contains(d.Id));
        ModelState.Clear();
        Removed = [];
        return await AnswerAsync(await record.ExecuteAsync(Request(), Actor, Ct), recorded =>
        {
            Notice($"Đã ghi nhận hướng dẫn: thêm {recorded.PaperCount} giấy tờ, {recorded.DeadlineCount} thời hạn cho mọi đơn vị.");
            return Redirect($"/phong-trao/{Id}");
        });
    }

    protected override async Task LoadAsync() => await FoundAsync();

    private new RecordGuidanceRequest Request() => new()
    {
        MovementId = Id,
        Version = Input.Version,
        Number = Input.Number,
        Symbol = Input.Symbol,
        IssuedOn = Input.IssuedOn,
        Abstract = Input.Abstract,
        File = Input.File is { } sent ? new IncomingFile(sent.FileName, sent.Length, sent.OpenReadStream, nameof(GuidanceInput.File), [FileKind.Pdf, FileKind.Docx, FileKind.Text]) : null,
        Papers = Input.Papers,
        Deadlines = Input.Deadlines,
    };

    // What guidance papers of such movements nearly always ask (Luật Thi đua, khen thưởng 06/2022 Điều 84 khoản 2); each row can be ticked away.
    private GuidanceInput Start() => new()
    {
        Version = Review.Version,
        IssuedOn = clock.Today(),
        Abstract = "Hướng dẫn hồ sơ đề nghị khen thưởng",
        Papers = Review.Plan.Papers.Count > 0 ? [] :
        [
            new() { Id = Guid.CreateVersion7(), Kind = PaperKind.Submission, Name = "Tờ trình đề nghị khen thưởng", Level = PaperLevel.Batch, UnitKinds = [UnitKind.Subordinate, UnitKind.TradeUnion, UnitKind.YouthUnion] },
            new() { Id = Guid.CreateVersion7(), Kind = PaperKind.Minutes, Name = "Biên bản họp xét khen thưởng", Level = PaperLevel.Batch },
            new() { Id = Guid.CreateVersion7(), Kind = PaperKind.AchievementReport, Name = "Báo cáo thành tích", Level = PaperLevel.Nomination },
        ],
        Deadlines = Review.Plan.Deadlines.Any(d => d.Kind is DeadlineKind.Dossiers) ? [] :
            [new() { Id = Guid.CreateVersion7(), Kind = DeadlineKind.Dossiers, What = "Gửi hồ sơ đề nghị khen thưởng", Semantic = DeadlineSemantic.Before }],
    };

    private async Task<bool> FoundAsync()
    {
        if (await reviews.FindAsync(Id, Actor, Ct) is not { } review)
        {
            return false;
        }

        Review = review;
        ViewData[PlanOptions.Key] = new PlanOptions(await reviews.ChoicesAsync(Ct));
        return true;
    }
}

public sealed class GuidanceInput
{
    public uint Version { get; set; }

    public string? Number { get; set; }

    public string? Symbol { get; set; }

    public DateOnly? IssuedOn { get; set; }

    public string? Abstract { get; set; }

    public IFormFile? File { get; set; }

    public List<RequiredPaperPart> Papers { get; set; } = [];

    public List<DeadlinePart> Deadlines { get; set; } = [];
}
