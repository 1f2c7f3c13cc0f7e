using FsCheck;
using FsCheck.Fluent;
using ThiDua.Core.Decisions.Selection;

namespace ThiDua.Core.Tests.Decisions.Selection;

public sealed class CeilingsTests
{
    private static readonly Ceiling Joint = new("Bằng khen", null, null, 10, Either: false, "Kế hoạch số 12/KH-SKHCN", "Giấy khen");
    private static readonly Ceiling Separate = new("Giấy khen", 5, 10, null, Either: false);
    private static readonly Ceiling OneOf = new("Bằng khen", null, null, 1, Either: true);
    private static readonly Ceiling Open = new("Giấy khen", null, null, null, Either: false);

    public static TheoryData<Ceiling, int, int, bool> Limits => new()
    {
        { Joint, 4, 6, true }, { Joint, 4, 7, false }, { Joint, 0, 10, true }, { Joint, 11, 0, false },
        { Separate, 5, 10, true }, { Separate, 6, 0, false }, { Separate, 0, 11, false }, { Separate, 6, 11, false },
        { OneOf, 1, 0, true }, { OneOf, 0, 1, true }, { OneOf, 1, 1, false }, { OneOf, 2, 0, false }, { OneOf, 0, 2, false },
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
    public void The_kinds_of_a_separate_ceiling_do_not_borrow_from_each_other() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<(NonNegativeInt MaxC, NonNegativeInt MaxI, NonNegativeInt C, NonNegativeInt I)>(),
            x =>
            {
                var ceiling = new Ceiling("Giấy khen", x.MaxC.Get, x.MaxI.Get, null, Either: false);
                return (Ceilings.Refuse(ceiling, new Chosen(x.C.Get, x.I.Get)) is null) == (x.C.Get <= x.MaxC.Get && x.I.Get <= x.MaxI.Get);
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_joint_ceiling_counts_both_kinds_together_and_no_ceiling_never_refuses() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<(NonNegativeInt Max, NonNegativeInt C, NonNegativeInt I, bool Either)>(),
            x => (Ceilings.Refuse(new Ceiling("Bằng khen", null, null, x.Max.Get, x.Either), new Chosen(x.C.Get, x.I.Get)) is null) == (x.C.Get + x.I.Get <= x.Max.Get)
                && Ceilings.Refuse(Open, new Chosen(x.C.Get, x.I.Get)) is null).QuickCheckThrowOnFailure();

    [Fact]
    public void Ceilings_are_said_in_the_plan_s_own_words()
    {
        Joint.Words().ShouldBe("không quá 10 tập thể, cá nhân");
        Separate.Words().ShouldBe("không quá 5 tập thể và 10 cá nhân");
        OneOf.Words().ShouldBe("01 tập thể hoặc 01 cá nhân");
        Open.Words().ShouldBe("không giới hạn");
    }
}
