using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Movements.Rules;

namespace ThiDua.Core.Tests.Movements;

public sealed class DeadlineMeaningTests
{
    private static readonly WorkingCalendar Calendar = new(new Dictionary<DateOnly, HolidayKind>
    {
        [new(2026, 8, 22)] = HolidayKind.Work,
        [new(2026, 8, 31)] = HolidayKind.Rest,
        [new(2026, 9, 1)] = HolidayKind.Rest,
        [new(2026, 9, 2)] = HolidayKind.Rest,
        [new(2026, 11, 24)] = HolidayKind.Rest,
    });

    [Theory]
    [InlineData(DeadlineSemantic.Before, "2027-06-18", "2027-06-18T00:00+07:00")]
    [InlineData(DeadlineSemantic.OnOrBefore, "2027-06-18", "2027-06-19T00:00+07:00")]
    [InlineData(DeadlineSemantic.On, "2027-06-18", "2027-06-19T00:00+07:00")]
    [InlineData(DeadlineSemantic.NoLaterThan, "2027-06-18", "2027-06-19T00:00+07:00")]
    [InlineData(DeadlineSemantic.InMonth, "2024-02-05", "2024-03-01T00:00+07:00")]
    [InlineData(DeadlineSemantic.ByQuarter, "2025-04-01", "2025-07-01T00:00+07:00")]
    [InlineData(DeadlineSemantic.ByQuarter, "2025-12-31", "2026-01-01T00:00+07:00")]
    public void A_deadline_ends_where_its_words_say(DeadlineSemantic semantic, string day, string endsAt) =>
        DeadlineMeaning.EndsAt(semantic, Day(day), Calendar).ShouldBe(DateTimeOffset.Parse(endsAt, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2026-08-22", "2026-08-22")] // a Saturday worked in exchange
    [InlineData("2026-08-23", "2026-08-24")] // an ordinary Sunday
    [InlineData("2026-08-29", "2026-09-03")] // Saturday before the National Day block
    [InlineData("2026-11-24", "2026-11-25")] // Ngày Văn hóa Việt Nam
    public void No_later_than_a_rest_day_moves_to_the_next_working_day(string named, string last) =>
        DeadlineMeaning.LastDay(DeadlineSemantic.NoLaterThan, Day(named), Calendar).ShouldBe(Day(last));

    [Theory]
    [InlineData(DeadlineSemantic.Before)]
    [InlineData(DeadlineSemantic.OnOrBefore)]
    public void Before_and_until_never_move_for_a_rest_day(DeadlineSemantic semantic)
    {
        var sunday = new DateOnly(2026, 8, 23);
        DeadlineMeaning.EndsAt(semantic, sunday, Calendar)
            .ShouldBe(semantic == DeadlineSemantic.Before ? VietnamTime.StartOf(sunday) : VietnamTime.EndOf(sunday));
    }

    [Theory]
    [InlineData(DeadlineSemantic.From)]
    [InlineData(DeadlineSemantic.Open)]
    public void From_and_open_end_nothing(DeadlineSemantic semantic) =>
        DeadlineMeaning.EndsAt(semantic, new DateOnly(2026, 8, 23), Calendar).ShouldBeNull();

    [Fact]
    public void Whatever_the_day_the_words_keep_their_order()
    {
        Prop.ForAll(Days(), day =>
        {
            var before = DeadlineMeaning.EndsAt(DeadlineSemantic.Before, day, Calendar);
            var until = DeadlineMeaning.EndsAt(DeadlineSemantic.OnOrBefore, day, Calendar);
            var latest = DeadlineMeaning.EndsAt(DeadlineSemantic.NoLaterThan, day, Calendar);
            var month = DeadlineMeaning.EndsAt(DeadlineSemantic.InMonth, day, Calendar);
            var quarter = DeadlineMeaning.EndsAt(DeadlineSemantic.ByQuarter, day, Calendar);
            return before < until && until <= latest && until <= month && month <= quarter;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Whatever_the_day_no_later_than_ends_after_a_working_day()
    {
        Prop.ForAll(Days(), day => Calendar.IsWorkingDay(DeadlineMeaning.LastDay(DeadlineSemantic.NoLaterThan, day, Calendar)!.Value))
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("2025-11-20", "2025-12-04")]
    [InlineData("2026-11-20", "2026-12-07")]
    public void Ten_working_days_skip_what_is_off(string from, string last) =>
        Calendar.After(Day(from), 10).ShouldBe(Day(last));

    [Theory]
    [InlineData(DeadlineSemantic.Before, "2027-06-18", "trước ngày 18/6/2027")]
    [InlineData(DeadlineSemantic.NoLaterThan, "2027-02-05", "chậm nhất ngày 05/02/2027")]
    [InlineData(DeadlineSemantic.ByQuarter, "2025-06-30", "trong quý II/2025")]
    [InlineData(DeadlineSemantic.InMonth, "2021-06-30", "trong tháng 6/2021")]
    public void A_deadline_is_written_as_papers_write_it(DeadlineSemantic semantic, string day, string text) =>
        DeadlineMeaning.Written(semantic, Day(day)).ShouldBe(text);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static Arbitrary<DateOnly> Days() =>
        Gen.Choose(0, 3650).Select(days => new DateOnly(2021, 1, 1).AddDays(days)).ToArbitrary();
}
