using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations;
using ThiDua.Core.Organizations;
using ThiDua.Core.Tests.Nominations;
using ThiDua.Testing;

namespace ThiDua.Core.Tests.Honours;

/// <summary>What of the history goes into a dossier. Its agency is its own: a database has one.</summary>
public sealed class HistoryIntoReportTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_history_fills_the_report_once_and_keeps_what_was_written_there()
    {
        await using var office = new TestOffice(database, NominationScene.Today);
        var scene = await NominationScene.SetAsync(office);
        var dossier = NominationScene.Must(await scene.ProposeAsync(scene.AnhId));
        await new TestData(office).AddAsync(db =>
        {
            db.Add(new PastAward
            {
                Id = Guid.CreateVersion7(), AgencyId = scene.AgencyId, SubjectKind = SubjectKind.Individual, PersonId = scene.AnhId, SubjectName = "Ai đó", AwardCode = "cstd_co_so",
                AwardName = "CSTĐCS", TitleYear = 2024, Number = "12", Symbol = "QĐ-SKHCN", DecidedOn = new DateOnly(2025, 1, 15), State = AwardStanding.Standing,
            });
            return Done.Value;
        });
        NominationScene.Must(await scene.SaveAsync(dossier.NominationId, FillFromHonours.Section, "Phần tự viết.", 0));
        (await FillAsync(office, scene, dossier.NominationId, false)).ShouldBe(new HonoursFilled(1, true));
        (await FillAsync(office, scene, dossier.NominationId, false)).ShouldBe(new HonoursFilled(1, false));
        (await office.WithDbAsync(db => db.ReportSections.Where(s => s.NominationId == dossier.NominationId && s.Code == FillFromHonours.Section).Select(s => s.Body).SingleAsync()))
            .ShouldBe("Phần tự viết.\n\n- Năm 2024: Chiến sĩ thi đua cơ sở, quyết định số 12/QĐ-SKHCN ngày 15/01/2025.");
        (await FillAsync(office, scene, dossier.NominationId, true)).Changed.ShouldBeTrue();
        (await scene.DossierAsync(dossier.NominationId)).Achievement.ShouldEndWith("Đạt danh hiệu Chiến sĩ thi đua cơ sở năm 2024.");
    }

    private static async Task<HonoursFilled> FillAsync(TestOffice office, NominationScene scene, Guid id, bool summary)
    {
        var version = (await scene.DossierAsync(id)).Version;
        return NominationScene.Must(await office.RunAsync((FillFromHonours o) => o.ExecuteAsync(new FillFromHonoursRequest(id, version, summary), scene.Head, Ct)));
    }
}
