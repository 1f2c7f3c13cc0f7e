using ThiDua.Core.Foundation;
using ThiDua.Core.Honours.Rules;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Movements.Rules;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Proposals;

namespace ThiDua.Core.Tests.Nominations.Proposals;

public sealed class SubjectMatchingTests
{
    private static readonly KnownSubject An = Person("Nguyễn Văn An", "Phòng Kế hoạch", born: new DateOnly(1985, 3, 12), code: "CB01");
    private static readonly KnownSubject OtherAn = Person("Nguyễn Văn An", "Văn phòng", born: new DateOnly(1990, 1, 1), code: "CB02");
    private static readonly KnownSubject Stranger = Person("Nguyễn Văn An", "Chi cục khác") with { IsOfUnit = false };
    private static readonly KnownSubject Office = new() { Type = SubjectType.Unit, Id = Guid.NewGuid(), Kind = SubjectKind.Collective, Name = "Phòng Kế hoạch - Tài chính", Title = "Sở", Units = ["P.KHTC"], IsOfUnit = true };

    [Theory]
    [InlineData("Nguyễn Văn An", true)]
    [InlineData("NGUYỄN VĂN AN", true)]
    [InlineData("Nguyen Van An", false)]
    [InlineData("Ng. Văn An", false)]
    public void One_namesake_is_proposed_and_certain_only_when_the_name_is_the_same(string name, bool certain)
    {
        var said = new SaidSubject { Name = name };
        var candidates = SubjectMatching.Of(said, Register(An));
        SubjectMatching.Best(candidates).ShouldNotBeNull().Subject.ShouldBe(An);
        SubjectMatching.IsCertain(said, candidates).ShouldBe(certain);
    }

    [Fact]
    public void Two_namesakes_are_nobodys_choice_until_a_sign_tells_them_apart()
    {
        var register = Register(An, OtherAn);
        SubjectMatching.Best(SubjectMatching.Of(new SaidSubject { Name = "Nguyễn Văn An" }, register)).ShouldBeNull();
        SubjectMatching.Best(SubjectMatching.Of(new SaidSubject { Name = "Nguyễn Văn An", Unit = "Văn phòng" }, register)).ShouldNotBeNull().Subject.ShouldBe(OtherAn);
        SubjectMatching.Best(SubjectMatching.Of(new SaidSubject { Name = "Ng. Văn An", BirthYear = 1985 }, register)).ShouldNotBeNull().Subject.ShouldBe(An);
        SubjectMatching.Best(SubjectMatching.Of(new SaidSubject { Name = "Nguyễn Văn An", Code = "cb02" }, register)).ShouldNotBeNull().Subject.ShouldBe(OtherAn);
    }

    [Fact]
    public void A_namesake_that_a_unit_tells_apart_is_still_looked_at() =>
        SubjectMatching.IsCertain(new SaidSubject { Name = "Nguyễn Văn An", Unit = "Văn phòng" }, SubjectMatching.Of(new SaidSubject { Name = "Nguyễn Văn An", Unit = "Văn phòng" }, Register(An, OtherAn))).ShouldBeFalse();

    [Fact]
    public void Another_birth_is_another_person_who_is_shown_with_the_reason()
    {
        var candidates = SubjectMatching.Of(new SaidSubject { Name = "Nguyễn Văn An", BirthDate = new DateOnly(1985, 3, 13) }, Register(An));
        candidates.ShouldHaveSingleItem().Reason.ShouldBe("trùng họ tên, nhưng nhân sự ghi sinh ngày 12/3/1985");
        SubjectMatching.Best(candidates).ShouldBeNull();
    }

    [Fact]
    public void A_body_in_a_column_of_people_is_proposed_and_looked_at()
    {
        var said = new SaidSubject { Name = "Phòng Kế hoạch - Tài chính", Kind = SubjectKind.Individual };
        var candidates = SubjectMatching.Of(said, Register(An, Office));
        (SubjectMatching.Best(candidates)?.Subject, SubjectMatching.IsCertain(said, candidates)).ShouldBe((Office, false));
        candidates.Single().Reason.ShouldBe("trùng tên, danh sách xếp vào cột cá nhân");
        SubjectMatching.Of(said with { Name = "Phòng Kế hoạch" }, Register(An, Office)).ShouldBeEmpty("a part of a name is a guess");
    }

    [Fact]
    public void Somebody_of_another_unit_is_shown_and_never_proposed()
    {
        var candidates = SubjectMatching.Of(new SaidSubject { Name = "Nguyễn Văn An" }, Register(Stranger));
        candidates.ShouldHaveSingleItem().Reason.ShouldContain("không thuộc đơn vị đề nghị");
        SubjectMatching.Best(candidates).ShouldBeNull();
    }

    [Fact]
    public void A_unit_that_the_list_writes_differently_takes_the_certainty_away()
    {
        var said = new SaidSubject { Name = "Nguyễn Văn An", Unit = "Thanh tra" };
        var candidates = SubjectMatching.Of(said, Register(An));
        SubjectMatching.Best(candidates).ShouldNotBeNull().Reason.ShouldContain("đơn vị ghi khác");
        SubjectMatching.IsCertain(said, candidates).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Tập thể Phòng Kế hoạch, Tài chính", true)]
    [InlineData("P.KHTC", true)]
    [InlineData("Phòng Kế hoạch - Tài chính thuộc Sở", false)]
    public void A_collective_is_found_by_its_name_and_short_name(string name, bool certain)
    {
        var said = new SaidSubject { Name = name, Kind = SubjectKind.Collective };
        var candidates = SubjectMatching.Of(said, Register(Office));
        SubjectMatching.Best(candidates).ShouldNotBeNull().Subject.ShouldBe(Office);
        SubjectMatching.IsCertain(said, candidates).ShouldBe(certain);
    }

    [Theory]
    [InlineData("Giấy khen của Giám đốc Sở Khoa học và Công nghệ", "giay_khen_so")]
    [InlineData("GIẤY KHEN", "giay_khen_so")]
    [InlineData("BK của UBND tỉnh", "bang_khen_tinh")]
    [InlineData("Bằng khen", "bang_khen_tinh")]
    [InlineData("Chiến sĩ thi đua cơ sở", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Words_of_an_award_find_the_movements_offer_or_nothing(string? words, string? code)
    {
        OfferRule[] offers = [Offer("bang_khen_tinh", "Bằng khen", "Chủ tịch Ủy ban nhân dân tỉnh"), Offer("giay_khen_so", "Giấy khen", "Giám đốc Sở")];
        var naming = new AwardNaming([new KnownAward("bang_khen_tinh", ["Bằng khen của tỉnh"]), new KnownAward("giay_khen_so", ["Giấy khen của Giám đốc Sở"])], new Dictionary<(string, string), string?>());
        OfferMatching.Of(words, offers, naming)?.AwardCode.ShouldBe(code);
        (OfferMatching.Of(words, offers, naming) is null).ShouldBe(code is null);
    }

    [Fact]
    public void Two_offers_of_one_form_are_a_question()
    {
        OfferRule[] offers = [Offer("bang_khen_tinh", "Bằng khen", "Chủ tịch Ủy ban nhân dân tỉnh"), Offer("bang_khen_bo", "Bằng khen", "Bộ trưởng")];
        OfferMatching.Of("Bằng khen", offers, new AwardNaming([], new Dictionary<(string, string), string?>())).ShouldBeNull();
    }

    private static SubjectRegister Register(params KnownSubject[] subjects) =>
        new(subjects.Where(s => s.Type is SubjectType.Person), [.. subjects.Where(s => s.Type is not SubjectType.Person)], new Dictionary<Guid, Guid>());

    private static KnownSubject Person(string name, string unit, DateOnly? born = null, string? code = null) => new()
    {
        Type = SubjectType.Person, Id = Guid.NewGuid(), Kind = SubjectKind.Individual, Name = name, Title = $"Chuyên viên, {unit}", Units = [unit], BirthDate = born, Code = code, IsOfUnit = true,
    };

    private static OfferRule Offer(string code, string name, string authority) => new(Guid.NewGuid(), code, name, authority, AuthorityLevel.Province, 1, new CeilingShape(null, null, null, false), null);
}
