using ThiDua.Core.Accounts;
using ThiDua.Core.Accounts.Invitations;
using ThiDua.Core.Organizations;
using ThiDua.Core.Organizations.Outside;

namespace ThiDua.Web.Demo;

/// <summary>Bodies outside the department: one with an account of its own, one invited that has not answered yet.</summary>
internal sealed class DemoOutside(DemoStage stage, DemoAgency agency)
{
    public async Task BringAsync()
    {
        var administrator = await agency.As("quantri");
        var factory = await BodyAsync(new()
        {
            Name = "Công ty cổ phần Cơ khí Sông Lam", Kind = UnitKind.Enterprise, ContactName = "Đỗ Văn Bồ Đề", Email = "thidua@songlam.example", Field = "Chế tạo máy nông nghiệp",
        });
        var ward = await BodyAsync(new() { Name = "Ủy ban nhân dân phường Bến Lau", Kind = UnitKind.Commune, ContactName = "Lò Thị Gạo", Email = "vanphong@benlau.example" });
        var links = (await stage.DoAsync<InviteOutside, InvitationsDrawn>(o => o.ExecuteAsync(new([factory, ward]), administrator, default))).Links;
        var token = links.Single(l => l.Contact == "Đỗ Văn Bồ Đề").Path.Split('/')[^1];
        await stage.DoAsync<AcceptInvitation, InvitationAccepted>(o => o.ExecuteAsync(
            new AcceptInvitationRequest { Token = token, UserName = "donvingoai", Password = DemoAccounts.Password, PasswordAgain = DemoAccounts.Password, IsDemo = true }, default));
    }

    private async Task<Guid> BodyAsync(OutsideBodyFields fields)
    {
        var administrator = await agency.As("quantri");
        return (await stage.DoAsync<SaveOutsideBody, OutsideBodySaved>(o => o.ExecuteAsync(new(null, 0, fields), administrator, default))).UnitId;
    }
}
