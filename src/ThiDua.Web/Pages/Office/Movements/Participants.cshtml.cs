using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Movements;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Movements;

/// <summary>Who is asked beyond the launch: bodies outside, forgotten units, citizens; whether own plans are owed.</summary>
[Requires(Permission.ManageMovements)]
public sealed class ParticipantsModel(ParticipationQuery participations, SetParticipation set) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ParticipantsInput Input { get; set; } = new();

    public Participation Participation { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FoundAsync())
        {
            return NotFound();
        }

        Input = new ParticipantsInput { AsksOwnPlans = Participation.AsksOwnPlans, OpenToPublic = Participation.OpenToPublic };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FoundAsync())
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        var request = new SetParticipationRequest
        {
            MovementId = Id, Version = Input.Version, AsksOwnPlans = Input.AsksOwnPlans, OpenToPublic = Input.OpenToPublic, UnitIds = Input.UnitIds,
        };
        return await AnswerAsync(await set.ExecuteAsync(request, Actor, Ct), done =>
        {
            Notice(done.Added > 0 ? $"Đã lưu, mời thêm {done.Added} đơn vị." : "Đã lưu đối tượng tham gia.");
            return Redirect($"/phong-trao/{Id}/doi-tuong");
        });
    }

    protected override async Task LoadAsync() => await FoundAsync();

    private async Task<bool> FoundAsync()
    {
        if (await participations.FindAsync(Id, Actor, Ct) is not { } found)
        {
            return false;
        }

        Participation = found;
        return true;
    }

    public sealed class ParticipantsInput
    {
        public uint Version { get; set; }
        public bool AsksOwnPlans { get; set; }
        public bool OpenToPublic { get; set; }
        public List<Guid> UnitIds { get; set; } = [];
    }
}
