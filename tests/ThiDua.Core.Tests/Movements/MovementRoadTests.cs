using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records;

namespace ThiDua.Core.Tests.Movements;

/// <summary>From an uploaded plan to a launched movement with guidance and an extended deadline, on real PostgreSQL.</summary>
public sealed class MovementRoadTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public async Task A_plan_typed_in_starts_as_a_draft_with_the_agencys_symbol()
    {
        await using var road = await Road.BuildAsync(database, Today);
        var created = await road.CreateAsync(title: "Phát động phong trào thi đua năm 2027");
        var review = await road.ReviewAsync(created.Id);
        review.Plan.PlanSymbol.ShouldBe("KH-SKHCN");
        review.Plan.PlanNumber.ShouldBeNull();
        review.State.ShouldBe(MovementState.Draft);
    }

    [Fact]
    public async Task An_uploaded_plan_becomes_facts_with_places_in_its_text()
    {
        await using var road = await Road.BuildAsync(database, Today);
        var created = await road.CreateAsync(SamplePlan.Text);
        var review = await road.ReviewAsync(created.Id);
        review.Plan.AwardOffers.Select(o => (o.AwardCode, o.MaxTotal, o.Either)).ShouldBe([("bang_khen_tinh", 1, true), ("giay_khen_so", null, false)]);
        review.Plan.AwardOffers[0].FallbackOfferId.ShouldBe(review.Plan.AwardOffers[1].Id);
        foreach (var offer in review.Plan.AwardOffers)
        {
            var place = review.Places[offer.Id.ToString()];
            review.SourceText![place.Start..place.End].ShouldContain(offer.Authority!);
        }

        var dossiers = review.Plan.Deadlines.Single(d => d.Kind == DeadlineKind.Dossiers);
        (dossiers.Semantic, dossiers.Day, dossiers.SilenceMeansNone, dossiers.Audience)
            .ShouldBe((DeadlineSemantic.Before, new DateOnly(2027, 6, 18), true, DeadlineAudience.Units));
        review.Plan.StartsAtLaunch.ShouldBeTrue();
        review.Plan.PeriodEnd.ShouldBe(new DateOnly(2027, 6, 30));
    }

    [Fact]
    public async Task A_launch_says_everything_it_lacks_at_once()
    {
        await using var road = await Road.BuildAsync(database, Today);
        var created = await road.CreateAsync(title: "Phong trào thử");
        var launched = await road.LaunchAsync(created.Id, []);
        launched.Refusals.Select(r => r.Field).ShouldBe(["PlanNumber", "PlanDate", null, null, "InvitedUnitIds"]);
    }

    [Fact]
    public async Task An_edit_takes_back_the_confirmation_of_a_draft()
    {
        await using var road = await Road.BuildAsync(database, Today);
        var id = await road.ReviewedAsync();
        var review = await road.ReviewAsync(id);
        (await road.SaveAsync(review, review.Plan with { Theme = "Chủ đề mới" })).Succeeded.ShouldBeTrue();
        (await road.LaunchAsync(id, [road.Division])).Refusals.ShouldContain(r => r.Sentence.Contains("rà soát"));
    }

    [Fact]
    public async Task A_launch_invites_the_units_and_fixes_the_first_day()
    {
        await using var road = await Road.BuildAsync(database, Today);
        var id = await road.LaunchedAsync();
        var review = await road.ReviewAsync(id);
        review.State.ShouldBe(MovementState.Launched);
        review.Plan.PeriodStart.ShouldBe(Today);
        var invited = await road.Office.WithDbAsync(db => db.InvitedUnits.Where(i => i.MovementId == id).Select(i => i.UnitId).ToListAsync());
        invited.ShouldBe([road.Division]);
    }

    [Fact]
    public async Task After_the_launch_an_edit_needs_a_reason_and_days_move_by_extension_only()
    {
        await using var road = await Road.BuildAsync(database, Today);
        var review = await road.ReviewAsync(await road.LaunchedAsync());
        var moved = review.Plan with { Deadlines = [.. review.Plan.Deadlines.Select(d => d.Day is null ? d : d with { Day = d.Day.Value.AddDays(7) })] };
        var refused = await road.SaveAsync(review, moved);
        refused.Refusals.ShouldContain(r => r is ReasonNeeded);
        refused.Refusals.ShouldContain(r => r is DeadlineMovesByExtension);
        (await road.SaveAsync(review, review.Plan with { Scope = "Toàn Sở" }, "Ghi rõ phạm vi")).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Two_officers_on_one_plan_the_second_learns_who_was_first()
    {
        await using var road = await Road.BuildAsync(database, Today);
        var created = await road.CreateAsync(title: "Phong trào hai người sửa");
        var seen = await road.ReviewAsync(created.Id);

        // Only a part's row changes, not the movement's own columns: the version must guard the parts too.
        (await road.SaveAsync(seen, seen.Plan with { LegalBases = [new LegalBasisPart { Text = "Căn cứ Luật Thi đua, khen thưởng;" }] })).Succeeded.ShouldBeTrue();
        var second = await road.SaveAsync(seen, seen.Plan with { LegalBases = [new LegalBasisPart { Text = "Căn cứ khác;" }] });
        second.Refusals.Single().ShouldBeOfType<ChangedMeanwhile>().Who.ShouldBe(road.Officer.Name);
    }

    [Fact]
    public async Task Extending_keeps_the_old_day_and_moves_the_end_for_everybody()
    {
        await using var road = await Road.BuildAsync(database, Today);
        var id = await road.LaunchedAsync();
        var review = await road.ReviewAsync(id);
        var dossiers = review.Plan.Deadlines.Single(d => d.Kind == DeadlineKind.Dossiers);
        var extended = await road.Office.RunAsync<ExtendDeadline, Result<DeadlineExtended>>(op =>
            op.ExecuteAsync(new(dossiers.Id, review.Version, new DateOnly(2027, 6, 25), "Nhiều đơn vị đề nghị"), road.Officer, default));
        extended.Succeeded.ShouldBeTrue();
        var rules = await road.Office.RunAsync<MovementRulesQuery, MovementRules?>(q => q.OfAsync(id, default));
        rules!.DossierDeadline!.EndsAt.ShouldBe(VietnamTime.StartOf(new DateOnly(2027, 6, 25)));
        rules.DossierDeadline.Wording.ShouldBe("trước ngày 25/6/2027");
        var history = await road.Office.WithDbAsync(db => db.DeadlineExtensions.SingleAsync(e => e.DeadlineId == dossiers.Id));
        (history.OldDay, history.Reason).ShouldBe((new DateOnly(2027, 6, 18), "Nhiều đơn vị đề nghị"));
    }

    [Fact]
    public async Task A_guidance_paper_adds_what_the_plan_left_out()
    {
        await using var road = await Road.BuildAsync(database, Today);
        var id = await road.LaunchedAsync();
        var review = await road.ReviewAsync(id);
        var recorded = await road.Office.RunAsync<RecordGuidance, Result<GuidanceRecorded>>(op => op.ExecuteAsync(new RecordGuidanceRequest
        {
            MovementId = id,
            Version = review.Version,
            Number = "215",
            Symbol = "SKHCN-VP",
            IssuedOn = Today,
            Abstract = "Hướng dẫn hồ sơ đề nghị khen thưởng",
            Papers = [new RequiredPaperPart { Kind = PaperKind.Other, Name = "Danh sách trích ngang", UnitKinds = [UnitKind.Subordinate] }],
            Deadlines = [new DeadlinePart { Kind = DeadlineKind.Registration, What = "Đăng ký thi đua", Semantic = DeadlineSemantic.NoLaterThan, Day = new DateOnly(2027, 2, 6) }],
        }, road.Officer, default));
        recorded.Succeeded.ShouldBeTrue();
        var rules = await road.Office.RunAsync<MovementRulesQuery, MovementRules?>(q => q.OfAsync(id, default));
        rules!.PapersOwedBy(UnitKind.Subordinate).Select(p => p.Name).ShouldContain("Danh sách trích ngang");
        rules.PapersOwedBy(UnitKind.Division).Select(p => p.Name).ShouldNotContain("Danh sách trích ngang");
        // Saturday 6/2/2027 is mùng 1 Tết: the first working day after the block is Thursday 11/2.
        var ends = await road.Office.WithDbAsync(db => db.Deadlines.Where(d => d.MovementId == id && d.Kind == DeadlineKind.Registration).Select(d => d.EndsAt).SingleAsync());
        ends.ShouldBe(VietnamTime.EndOf(new DateOnly(2027, 2, 11)));
    }

    [Fact]
    public async Task A_unit_head_may_not_run_movements()
    {
        await using var road = await Road.BuildAsync(database, Today);
        var head = await road.Data.ActorAsync(Role.UnitHead, road.Division);
        var created = await road.Office.RunAsync<CreateMovement, Result<MovementCreated>>(op => op.ExecuteAsync(new(null, "Phong trào riêng"), head, default));
        created.Refusals.Single().Kind.ShouldBe(RefusalKind.Forbidden);
        var id = await road.ReviewedAsync();
        (await road.Office.RunAsync<MovementReviewQuery, MovementReview?>(q => q.FindAsync(id, head, default))).ShouldBeNull();
        (await road.Office.RunAsync<MovementCaseQuery, MovementCase?>(q => q.FindAsync(id, head, default))).ShouldBeNull();
    }

    [Fact]
    public async Task The_calendar_of_the_notices_is_in_the_data()
    {
        await using var road = await Road.BuildAsync(database, Today);
        var calendar = await road.Office.RunAsync<WorkingCalendarQuery, WorkingCalendar>(q => q.ReadAsync(default));
        calendar.IsWorkingDay(new DateOnly(2026, 8, 22)).ShouldBeTrue();
        calendar.IsWorkingDay(new DateOnly(2026, 8, 31)).ShouldBeFalse();
        calendar.IsWorkingDay(new DateOnly(2026, 11, 24)).ShouldBeFalse();
        calendar.After(new DateOnly(2026, 11, 20), 10).ShouldBe(new DateOnly(2026, 12, 7));
        calendar.Knows(2028).ShouldBeFalse();
    }
}
