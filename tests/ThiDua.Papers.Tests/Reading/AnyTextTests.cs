using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ThiDua.Papers.Reading;

namespace ThiDua.Papers.Tests.Reading;

/// <summary>Whatever the text, the reader answers, quickly, with spans inside it.</summary>
public sealed class AnyTextTests
{
    private static readonly string[] Pieces = [.. Fixture.Names.SelectMany(static n => Fixture.Text(n).Value.Split('\n')), "\f", "\r\n", "*", "“", "\"", "Nơi nhận:", "KẾ HOẠCH", "\uD800", "\u0301", "\0", "| | |", "Số:", "999999999999", "ngày 31/02/2024", "quý IX/2025", "100%"];

    [Fact]
    public void Random_letters_never_throw_and_spans_stay_inside() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll<string>(static s => Holds(s ?? "")));

    [Fact]
    public void Shuffled_pieces_of_plans_never_throw_and_spans_stay_inside()
    {
        var plans = Gen.Elements(Pieces).ListOf().Select(static pieces => string.Join('\n', pieces));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(plans.ToArbitrary(), static s => Holds(s)));
    }

    [Fact]
    public void Plans_cut_off_anywhere_never_throw()
    {
        foreach (var name in Fixture.Names)
        {
            var text = Fixture.Text(name).Value;
            for (var end = 0; end < text.Length; end += 97)
            {
                Holds(text[..end]).ShouldBeTrue($"{name} cut at {end}");
            }
        }
    }

    [Fact]
    public void Fifty_kilobytes_are_read_within_a_tenth_of_a_second()
    {
        var body = Fixture.Text("two-columns-wrapped").Value;
        var long50 = new StringBuilder(body);
        while (Encoding.UTF8.GetByteCount(long50.ToString()) < 50_000)
        {
            long50.Insert(long50.Length / 2, "\n      3. Thi đua thực hiện tốt nhiệm vụ được giao, phấn đấu hoàn thành chỉ tiêu.\n");
        }
        var text = PlanText.Of(long50.ToString());
        PlanReader.Read(text);
        Enumerable.Range(0, 20).Min(_ => Time(text)).ShouldBeLessThan(100);
    }

    [Theory]
    [InlineData('a')]
    [InlineData('"')]
    [InlineData('“')]
    [InlineData('1')]
    [InlineData('.')]
    [InlineData('*')]
    [InlineData('(')]
    [InlineData(' ')]
    public void One_letter_repeated_does_not_stall_the_patterns(char letter)
    {
        var text = PlanText.Of("KẾ HOẠCH\n\nI. HỒ SƠ GỒM: " + new string(letter, 50_000));
        PlanReader.Read(text);
        Time(text).ShouldBeLessThan(5000);
    }

    private static double Time(PlanText text) => ThreadClock.Of(() => PlanReader.Read(text)).TotalMilliseconds;

    private static bool Holds(string value)
    {
        var facts = PlanReader.Read(PlanText.Of(value));
        return facts.Spans.Values.All(s => s[0] >= 0 && s[0] < s[1] && s[1] <= value.Length) && PlanJson.Serialize(facts).Length > 0;
    }
}
