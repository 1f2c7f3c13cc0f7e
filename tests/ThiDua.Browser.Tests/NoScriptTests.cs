using ThiDua.Browser.Tests.Nominations;
using ThiDua.Browser.Tests.Walks;
using ThiDua.Web.Tests.Site;

namespace ThiDua.Browser.Tests;

/// <summary>Everything a unit's head must do, done with JavaScript switched off.</summary>
public sealed class NoScriptTests(DossierBrowserSite site) : IClassFixture<DossierBrowserSite>
{
    [Fact]
    public async Task A_head_proposes_fills_and_sends_without_script()
    {
        var person = await site.World.PersonAsync("Kiều Văn Bàng", site.World.DivisionId, "Chuyên viên", isHead: false);
        await using var head = new Screen(await site.SignedInWindowAsync(DossierWorld.HeadName, withoutScript: true), new MetPages { Checks = false }, new Effort(), phone: false);
        var unit = new UnitDesk(head, site.World.MovementId, site.World.DivisionId);
        await unit.OpenBatchAsync();
        await unit.ProposeAsync("Kiều Văn Bàng", person, "Giấy khen", "Số hóa toàn bộ hồ sơ nhiệm vụ khoa học.");
        await unit.WriteReportAsync("Số hóa xong trong sáu tháng, tra cứu được trên mạng nội bộ.", autosaved: false);
        await unit.TickCriteriaAsync("Biên bản nghiệm thu");
        await unit.WriteTargetAsync("62", "02/06/2025");
        await unit.SaveAsync(stays: true);
        // A figure of before the period's end is an estimate, whether or not the head says so.
        (await head.Field("Results[0].IsEstimated").IsCheckedAsync()).ShouldBeTrue();
        await unit.OpenBatchAsync();
        await unit.SendWithAsync(1, "Biên bản họp xét");
    }
}
