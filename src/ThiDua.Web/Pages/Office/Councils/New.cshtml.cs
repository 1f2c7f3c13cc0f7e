using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Councils;

[Requires(Permission.ManageSessions)]
public sealed class NewModel(NewSessionQuery query, PlanSession plan, TimeProvider clock) : OfficePage
{
    private const int MostTitle = 300;

    [BindProperty(SupportsGet = true, Name = "phongTrao")]
    public Guid? MovementId { get; set; }

    [BindProperty]
    public SessionForm Input { get; set; } = new();

    public NewSessionChoices Choices { get; private set; } = null!;

    public IEnumerable<SelectListItem> Movements => Choices.Movements.Select(m => new SelectListItem($"{m.Name} ({m.Dossiers} hồ sơ chờ xét)", m.Id.ToString()));

    public IEnumerable<SelectListItem> Councils => Choices.Councils.Select(c => new SelectListItem(c.Name, c.Id.ToString()));

    public IEnumerable<SelectListItem> Modes => Ui.Choices.Of<SessionMode>(m => m.Label());

    public async Task OnGetAsync()
    {
        await LoadAsync();
        var movement = Choices.Movements.FirstOrDefault(m => m.Id == MovementId) ?? (Choices.Movements is [var only] ? only : null);
        Input.MovementId = movement?.Id;
        Input.Title = movement is null ? "" : TitleFor(movement.Name);
        Input.HeldOn = clock.Today();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        var request = new PlanSessionRequest(Input.MovementId ?? Guid.Empty, Input.CouncilId ?? Guid.Empty, Input.Title, Input.HeldOn, Input.HeldAt, Input.Place, Input.Mode, Input.AnswersDue);
        if (Input.MovementId is null)
        {
            ModelState.AddModelError("Input.MovementId", "Chọn phong trào có hồ sơ chờ xét.");
            return await RefusedAsync();
        }

        return await AnswerAsync(await plan.ExecuteAsync(request, Actor, Ct), planned =>
        {
            Notice("Đã lập phiên họp. Lập chương trình và gửi giấy mời; đến ngày họp, điểm danh để mở phiên.");
            return Redirect($"/hoi-dong/phien/{planned.SessionId}");
        });
    }

    private static string TitleFor(string movement)
    {
        var title = $"Họp xét khen thưởng: {movement}";
        return title.Length > MostTitle ? title[..MostTitle] : title;
    }

    protected override async Task LoadAsync() => Choices = await query.ChoicesAsync(Actor, Ct);

    public sealed class SessionForm
    {
        public Guid? MovementId { get; set; }

        public Guid? CouncilId { get; set; }

        public SessionMode Mode { get; set; }

        public DateOnly? AnswersDue { get; set; }

        public string? Title { get; set; }

        public DateOnly? HeldOn { get; set; }

        public TimeOnly? HeldAt { get; set; } = new(14, 0);

        public string? Place { get; set; }
    }
}
