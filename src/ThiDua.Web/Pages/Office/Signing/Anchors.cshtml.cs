using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Signing;
using ThiDua.Papers.Signing;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Signing;

/// <summary>Issuers of certificates whom the agency trusts.</summary>
[Requires(Permission.ManageOrganization)]
public sealed class AnchorsModel(TrustAnchorQuery anchors) : OfficePage
{
    [BindProperty]
    public AnchorInput Input { get; set; } = new();

    [BindProperty]
    public RemovalInput Removal { get; set; } = new();

    public IReadOnlyList<AgencyAnchors> Agencies { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAddAsync([FromServices] AddTrustAnchor add)
    {
        var request = new AddTrustAnchorRequest { AgencyId = Input.AgencyId, File = await BytesAsync(), Note = Input.Note };
        return await AnswerAsync(await add.ExecuteAsync(request, Actor, Ct), _ => Back("Đã thêm nơi cấp chứng thư tin cậy. Chữ ký đã kiểm tra trước đó có thể kiểm tra lại ở trang Ký số của văn bản."));
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromServices] RemoveTrustAnchor remove) =>
        await AnswerAsync(
            await remove.ExecuteAsync(new RemoveTrustAnchorRequest { Id = Removal.Id, Version = Removal.Version, Reason = Removal.Reason }, Actor, Ct),
            _ => Back("Đã bỏ nơi cấp chứng thư khỏi danh sách tin cậy."),
            nameof(Removal));

    protected override async Task LoadAsync() => Agencies = await anchors.ListAsync(Actor, Ct);

    // One byte more than is read tells the operation that the file is too large.
    private async Task<byte[]> BytesAsync()
    {
        if (Input.File is not { Length: > 0 } file)
        {
            return [];
        }

        await using var content = file.OpenReadStream();
        var bytes = new byte[Math.Min(file.Length, IssuerCertificate.MaxBytes + 1)];
        await content.ReadExactlyAsync(bytes, Ct);
        return bytes;
    }

    private RedirectResult Back(string notice)
    {
        Notice(notice);
        return Redirect("/chung-thu-tin-cay");
    }
}

public sealed record AnchorInput
{
    public Guid AgencyId { get; set; }
    public IFormFile? File { get; set; }
    public string? Note { get; set; }
}

public sealed record RemovalInput
{
    public Guid Id { get; set; }
    public uint Version { get; set; }
    public string? Reason { get; set; }
}
