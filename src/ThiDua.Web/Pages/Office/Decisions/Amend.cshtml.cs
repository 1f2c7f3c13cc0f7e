using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Amendments;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Decisions;

/// <summary>Which names of an issued decision a new one corrects, cancels or restores, and why.</summary>
[Requires(Permission.DraftDecisions)]
public sealed class AmendModel(AmendChoicesQuery choices, DecisionCaseQuery cases, AmendmentCaseQuery amendments, RecallRulesQuery recalls, SaveAmendment save, TimeProvider clock) : OfficePage
{
    private static readonly Dictionary<string, DecisionKind> KindsByWord = new(StringComparer.Ordinal)
    {
        ["sua-doi"] = DecisionKind.Amendment, ["huy-bo"] = DecisionKind.Cancellation, ["khoi-phuc"] = DecisionKind.Restoration,
    };

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Loai { get; set; } = "";

    /// <summary>The draft whose list is being changed.</summary>
    [BindProperty(SupportsGet = true, Name = "DuThao")]
    public Guid? DraftId { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public List<AmendInput> Lines { get; set; } = [];

    public DecisionCase Case { get; private set; } = null!;

    public uint DraftVersion { get; private set; }

    public IReadOnlyList<AmendChoice> Choices { get; private set; } = [];

    public IReadOnlyList<RecallGround> Grounds { get; private set; } = [];

    public DecisionKind? Kind => KindsByWord.TryGetValue(Loai, out var kind) ? kind : null;

    public string ChooseLabel => Kind switch
    {
        DecisionKind.Amendment => "Sửa nội dung của dòng này",
        DecisionKind.Cancellation => "Hủy bỏ khen thưởng, thu hồi hiện vật và tiền thưởng",
        _ => "Khôi phục khen thưởng",
    };

    public string Explanation => Kind switch
    {
        DecisionKind.Amendment => "Đánh dấu dòng ghi sai và sửa lại. Sau khi ban hành, chứng nhận được in lại với nội dung đúng; số sổ và tiền thưởng không thay đổi.",
        DecisionKind.Cancellation => "Đánh dấu tên bị hủy bỏ, chọn căn cứ và ghi kết luận. Sau khi ban hành, khen thưởng hiện là đã hủy bỏ, số sổ không dùng lại, tiền thưởng đã chi phải thu hồi.",
        _ => "Đánh dấu tên được khôi phục và ghi lý do. Sau khi ban hành, khen thưởng có hiệu lực trở lại với số sổ cũ.",
    };

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        if (Case is null || Kind is null)
        {
            return NotFound();
        }

        if (Choices.Count == 0)
        {
            Notice("Không có tên nào để thay đổi theo cách này.");
            return Redirect($"/quyet-dinh/{Id}");
        }

        await FillFromDraftAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Kind is not { } kind)
        {
            return NotFound();
        }

        var request = new SaveAmendmentRequest
        {
            AmendsId = Id,
            Kind = kind,
            DecisionId = DraftId,
            Version = Version,
            Lines = [.. Lines.Where(l => l.Chosen).Select(l => new AmendmentLine(l.ItemId, l.Reason, l.GroundId, l.NewName, l.NewTitle, l.NewAchievement))],
        };
        return await AnswerAsync(await save.ExecuteAsync(request, Actor, Ct), saved =>
        {
            Notice($"Đã lưu dự thảo gồm {saved.Count} thay đổi. Kiểm tra lại rồi chuyển người kiểm tra.");
            return Redirect($"/quyet-dinh/{saved.DecisionId}");
        }, "");
    }

    protected override async Task LoadAsync()
    {
        Case = (await cases.FindAsync(Id, Actor, Ct))!;
        Choices = Kind is { } kind && Case is not null ? await choices.OfAsync(Id, kind, Actor, Ct) : [];
        Grounds = Kind is DecisionKind.Cancellation ? await recalls.GroundsAsync(clock.Today(), Ct) : [];
        DraftVersion = Version;
    }

    private async Task FillFromDraftAsync()
    {
        if (DraftId is { } draft && await cases.FindAsync(draft, Actor, Ct) is { } paper && await amendments.FindAsync(draft, Actor, Ct) is { } known)
        {
            DraftVersion = paper.Version;
            Lines = [.. known.Changes.Select(c => new AmendInput
            {
                ItemId = c.ItemId, Chosen = true, Reason = c.Reason, GroundId = c.GroundId, NewName = c.NewName, NewTitle = c.NewTitle, NewAchievement = c.NewAchievement,
            })];
        }
    }
}

public sealed record AmendInput
{
    public Guid ItemId { get; set; }
    public bool Chosen { get; set; }
    public string? Reason { get; set; }
    public Guid? GroundId { get; set; }
    public string? NewName { get; set; }
    public string? NewTitle { get; set; }
    public string? NewAchievement { get; set; }
}
