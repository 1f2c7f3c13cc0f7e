using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Law;

namespace ThiDua.Core.Tests.Law;

public sealed class RewardRateQueryTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly TestOffice office = new(database, new DateOnly(2025, 6, 2));

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Theory]
    [InlineData("giay_khen_so", "2021-06-15", 450_000, 900_000)]
    [InlineData("giay_khen_so", "2024-03-11", 540_000, 1_080_000)]
    [InlineData("giay_khen_so", "2024-06-30", 540_000, 1_080_000)]
    [InlineData("giay_khen_so", "2024-07-01", 710_000, 1_410_000)]
    [InlineData("giay_khen_so", "2025-06-30", 710_000, 1_410_000)]
    [InlineData("giay_khen_so", "2025-07-01", 710_000, 1_410_000)]
    [InlineData("giay_khen_so", "2026-06-30", 710_000, 1_410_000)]
    [InlineData("giay_khen_so", "2026-07-01", 760_000, 1_520_000)]
    [InlineData("giay_khen_so", "2023-06-30", 450_000, 900_000)]
    [InlineData("giay_khen_so", "2023-07-01", 540_000, 1_080_000)]
    [InlineData("bang_khen_tinh", "2023-12-31", 1_800_000, 3_600_000)]
    [InlineData("bang_khen_tinh", "2024-01-01", 2_700_000, 5_400_000)]
    [InlineData("bang_khen_tinh", "2025-08-01", 3_510_000, 7_020_000)]
    [InlineData("giay_khen_xa", "2021-06-15", 230_000, 450_000)]
    [InlineData("giay_khen_xa", "2025-06-30", 360_000, 710_000)]
    [InlineData("giay_khen_xa", "2025-07-01", 710_000, 1_410_000)]
    public async Task Amounts_follow_the_rule_in_force_on_the_day(string award, string on, decimal person, decimal collective)
    {
        var rates = await RatesAsync(award, on);
        rates.ShouldNotBeNull();
        rates.AmountFor(SubjectKind.Individual).ShouldBe(person);
        rates.AmountFor(SubjectKind.Collective).ShouldBe(collective);
    }

    [Theory]
    [InlineData("cstd_co_so", "2025-06-02", SubjectKind.Individual, 2_340_000)]
    [InlineData("ldtt", "2025-06-02", SubjectKind.Individual, 710_000)]
    [InlineData("ttldtt", "2021-06-15", SubjectKind.Collective, 1_200_000)]
    [InlineData("ttldxs", "2021-06-15", SubjectKind.Collective, 2_240_000)]
    [InlineData("cstd_tinh", "2026-06-30", SubjectKind.Individual, 7_020_000)]
    [InlineData("cstd_tinh", "2026-07-01", SubjectKind.Individual, 7_590_000)]
    [InlineData("cstd_toan_quoc", "2025-08-01", SubjectKind.Individual, 10_530_000)]
    [InlineData("bang_khen_bo", "2023-12-31", SubjectKind.Individual, 1_800_000)]
    [InlineData("bang_khen_bo", "2024-01-01", SubjectKind.Individual, 2_700_000)]
    [InlineData("bang_khen_ttg", "2025-08-01", SubjectKind.Collective, 16_380_000)]
    [InlineData("giay_khen_huyen", "2025-06-30", SubjectKind.Individual, 710_000)]
    [InlineData("giay_khen_huyen", "2025-07-01", SubjectKind.Individual, null)]
    [InlineData("xa_tieu_bieu", "2023-12-31", SubjectKind.Collective, null)]
    [InlineData("xa_tieu_bieu", "2024-01-01", SubjectKind.Collective, 3_600_000)]
    [InlineData("gia_dinh_van_hoa", "2025-06-30", SubjectKind.Household, 240_000)]
    [InlineData("gia_dinh_van_hoa", "2025-07-01", SubjectKind.Household, null)]
    [InlineData("co_thi_dua", "2023-06-30", SubjectKind.Collective, 11_920_000)]
    [InlineData("co_thi_dua", "2023-07-01", SubjectKind.Collective, 14_400_000)]
    [InlineData("huan_chuong_lao_dong_3", "2025-07-01", SubjectKind.Collective, 21_060_000)]
    [InlineData("thu_khen", "2025-07-01", SubjectKind.Individual, null)]
    public async Task The_whole_catalogue_is_paid_by_its_own_rows(string award, string on, SubjectKind subject, int? amount) =>
        ((await RatesAsync(award, on))?.AmountFor(subject)).ShouldBe(amount);

    [Fact]
    public async Task Every_award_has_its_place_its_subjects_and_one_vote_rule_on_every_day_it_is_given()
    {
        var kinds = await office.WithDbAsync(db => db.AwardKinds.AsNoTracking().OrderBy(a => a.ProtocolOrder).ToListAsync());
        kinds.Count.ShouldBe(41);
        kinds.Select(k => k.ProtocolOrder).ShouldBeUnique();
        kinds.Select(k => k.FullName ?? k.Name).ShouldBeUnique();
        var today = new DateOnly(2026, 11, 20);
        var ruled = await office.WithDbAsync(db => db.VoteRules.AsNoTracking().Where(v => v.ValidFrom <= today && (v.ValidTo == null || v.ValidTo >= today)).Select(v => v.AwardCode).ToListAsync());
        ruled.Order().ShouldBe(kinds.Where(k => k.ValidTo is null).Select(k => k.Code).Order());
    }

    [Fact]
    public async Task The_sum_of_a_commemorative_medal_is_the_most_that_may_be_paid() =>
        (await RatesAsync("ky_niem_chuong_bo", "2025-06-30"))!.Coefficients[SubjectKind.Individual].IsMaximum.ShouldBeTrue();

    [Fact]
    public async Task A_household_gets_one_and_a_half_times_a_person_rounded_once() =>
        (await RatesAsync("giay_khen_xa", "2025-07-01"))!.AmountFor(SubjectKind.Household).ShouldBe(1_060_000);

    [Fact]
    public async Task A_day_without_rows_has_no_rates() => (await RatesAsync("giay_khen_so", "2017-01-01")).ShouldBeNull();

    [Theory]
    [InlineData("2021-06-15", "luat_2003", "nd_91_2017")]
    [InlineData("2023-12-31", "luat_2003", "nd_91_2017")]
    [InlineData("2024-01-01", "luat_2022", "nd_98_2023")]
    [InlineData("2025-06-30", "luat_2022", "nd_98_2023")]
    [InlineData("2025-07-01", "luat_2022", "nd_152_2025")]
    [InlineData("2026-09-30", "luat_2022", "nd_152_2025")]
    [InlineData("2026-10-01", "luat_2022", "luat_06_2026", "nd_152_2025")]
    public async Task The_legal_bases_are_the_texts_in_force_on_the_day(string on, params string[] codes)
    {
        var regime = await office.RunAsync((LegalRegimeQuery q) => q.AsOfAsync(Day(on), CancellationToken.None));
        regime.Texts.Select(t => t.Code).ShouldBe(codes);
    }

    private Task<RewardRates?> RatesAsync(string award, string on) =>
        office.RunAsync((RewardRateQuery q) => q.AsOfAsync(Day(on), award, CancellationToken.None));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
