using FsCheck;
using FsCheck.Fluent;
using ThiDua.Core.Decisions.Selection;
using ThiDua.Core.Movements.Rules;

namespace ThiDua.Core.Tests.Decisions.Selection;

public sealed class CeilingsTests
{
    private static readonly Ceiling Joint = new("Bằng khen", new CeilingShape(null, null, 10, false), "Kế hoạch số 12/KH-SKHCN", "Giấy khen");
    private static readonly Ceiling Separate = new("Giấy khen", new CeilingShape(5, 10, null, false));
    private static readonly Ceiling OneOf = new("Bằng khen", new CeilingShape(null, null, 1, true));
    private static readonly Ceiling TwoOf = new("Bằng khen", new CeilingShape(null, null, 2, true));
    private static readonly Ceiling Open = new("Giấy khen", CeilingShape.None);

    public static TheoryData<Ceiling, int, int, bool> Limits => new()
    {
        { Joint, 4, 6, true }, { Joint, 4, 7, false }, { Joint, 0, 10, true }, { Joint, 11, 0, false },
        { Separate, 5, 10, true }, { Separate, 6, 0, false }, { Separate, 0, 11, false }, { Separate, 6, 11, false },
        { OneOf, 1, 0, true }, { OneOf, 0, 1, true }, { OneOf, 1, 1, false }, { OneOf, 2, 0, false }, { OneOf, 0, 2, false },
        { TwoOf, 2, 0, true }, { TwoOf, 0, 2, true }, { TwoOf, 1, 1, false }, { TwoOf, 0, 3, false },
        { Open, 500, 900, true },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void Each_shape_of_ceiling_takes_its_limit_and_refuses_one_more(Ceiling ceiling, int collectives, int individuals, bool taken) =>
        (Ceilings.Refuse(ceiling, new Chosen(collectives, individuals)) is null).ShouldBe(taken);

    [Fact]
    public void A_full_ceiling_says_which_text_and_what_to_do()
    {
        var refusal = Ceilings.Refuse(Joint, new Chosen(5, 6)).ShouldNotBeNull();
        refusal.Sentence.ShouldBe(
            "Bằng khen đã đủ 10 tập thể, cá nhân (Kế hoạch số 12/KH-SKHCN). Bỏ chọn một đề nghị hoặc chuyển sang danh sách Giấy khen.");
        refusal.Clause.ShouldBe("Kế hoạch số 12/KH-SKHCN");
    }

    [Fact]
    public void Choosing_far_too_many_at_once_is_told_with_the_number() =>
        Ceilings.Refuse(Separate, new Chosen(5, 14)).ShouldNotBeNull().Sentence.ShouldContain("chỉ có 10 chỗ cho cá nhân, đang chọn 14");

    [Fact]
    public void A_collective_or_an_individual_never_means_one_of_each() =>
        Ceilings.Refuse(OneOf, new Chosen(1, 1)).ShouldNotBeNull().Sentence.ShouldContain("chỉ dành cho tập thể hoặc cá nhân");

    [Fact]
    public void The_kinds_of_a_separate_ceiling_do_not_borrow_from_each_other() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<(NonNegativeInt MaxC, NonNegativeInt MaxI, NonNegativeInt C, NonNegativeInt I)>(),
            x =>
            {
                var ceiling = new Ceiling("Giấy khen", new CeilingShape(x.MaxC.Get, x.MaxI.Get, null, false));
                return (Ceilings.Refuse(ceiling, new Chosen(x.C.Get, x.I.Get)) is null) == (x.C.Get <= x.MaxC.Get && x.I.Get <= x.MaxI.Get);
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_joint_ceiling_counts_both_kinds_together_and_no_ceiling_never_refuses() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<(NonNegativeInt Max, NonNegativeInt C, NonNegativeInt I)>(),
            x => (Ceilings.Refuse(new Ceiling("Bằng khen", new CeilingShape(null, null, x.Max.Get, false)), new Chosen(x.C.Get, x.I.Get)) is null)
                    == (x.C.Get + x.I.Get <= x.Max.Get)
                && Ceilings.Refuse(Open, new Chosen(x.C.Get, x.I.Get)) is null).QuickCheckThrowOnFailure();
}
