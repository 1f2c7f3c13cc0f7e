using ThiDua.Core.Organizations;
using ThiDua.Core.Organizations.Staff;

namespace ThiDua.Core.Tests.Organizations.Staff;

public sealed class StaffMatchingTests
{
    private static readonly KnownUnit Office = new(Guid.NewGuid(), "Văn phòng", "VP", "V01", "Sở", InScope: true);
    private static readonly KnownUnit Lab = new(Guid.NewGuid(), "Phòng Thử nghiệm", null, null, "Trung tâm A", InScope: true);
    private static readonly KnownUnit OtherLab = new(Guid.NewGuid(), "Phòng Thử nghiệm", null, null, "Trung tâm B", InScope: true);
    private static readonly KnownUnit Foreign = new(Guid.NewGuid(), "Chi cục Xa", null, null, "Sở", InScope: false);
    private static readonly DateOnly Birth = new(1985, 9, 2);

    [Theory]
    [InlineData("van phong")]
    [InlineData("VP")]
    [InlineData("v01")]
    [InlineData("Sở / Văn phòng")]
    public void A_unit_is_found_by_name_short_name_code_or_place(string written) =>
        Match(Row("Lê Văn A", unit: written)).State.ShouldBe(StaffLineState.New);

    [Theory]
    [InlineData("Phòng Ma", "Không có đơn vị")]
    [InlineData("Phòng Thử nghiệm", "Có 2 đơn vị")]
    [InlineData("Chi cục Xa", "ngoài phạm vi")]
    [InlineData(null, "Chưa ghi đơn vị")]
    public void A_unit_that_is_unknown_ambiguous_foreign_or_missing_is_a_fault(string? written, string says) =>
        Match(Row("Lê Văn A", unit: written)).Faults.ShouldHaveSingleItem().Sentence.ShouldContain(says);

    [Fact]
    public void The_code_decides_whatever_the_name()
    {
        var known = Person("Lê Thị Cũ", "NV1", null, Office);
        var line = Match(Row("Lê Thị Mới", "nv1", Birth), known);
        line.State.ShouldBe(StaffLineState.Updated);
        line.Changes.Select(c => (c.Column, c.Before, c.After)).ShouldBe([(StaffColumn.Code, "NV1", "nv1"), (StaffColumn.FullName, "Lê Thị Cũ", "Lê Thị Mới"), (StaffColumn.BirthDate, "", "02/9/1985")]);
    }

    [Fact]
    public void Without_a_code_name_birth_date_and_unit_together_decide() =>
        Match(Row("LÊ THỊ MƠ", birth: Birth), Person("Lê Thị Mơ", null, Birth, Office), Person("Lê Thị Mơ", null, Birth, Lab))
            .Person!.Place!.UnitId.ShouldBe(Office.Id);

    [Fact]
    public void The_same_person_in_another_unit_or_with_an_unknown_birth_date_is_a_doubt()
    {
        Match(Row("Lê Thị Mơ", birth: Birth), Person("Lê Thị Mơ", null, Birth, Lab)).State.ShouldBe(StaffLineState.Doubt);
        Match(Row("Lê Thị Mơ", birth: Birth), Person("Lê Thị Mơ", null, null, Office)).State.ShouldBe(StaffLineState.Doubt);
        Match(Row("Lê Thị Mơ"), Person("Lê Thị Mơ", null, null, Office), Person("Lê Thị Mơ", null, null, Office)).State.ShouldBe(StaffLineState.Doubt);
    }

    [Fact]
    public void Different_birth_dates_or_codes_are_different_people()
    {
        Match(Row("Lê Thị Mơ", birth: Birth), Person("Lê Thị Mơ", null, Birth.AddDays(1), Office)).State.ShouldBe(StaffLineState.New);
        Match(Row("Lê Thị Mơ", "NV2", Birth), Person("Lê Thị Mơ", "NV1", Birth, Office)).State.ShouldBe(StaffLineState.New);
    }

    [Fact]
    public void A_doubt_is_settled_by_the_answer()
    {
        var known = Person("Lê Thị Mơ", null, Birth, Lab);
        Match(Row("Lê Thị Mơ", birth: Birth), "moi", known).State.ShouldBe(StaffLineState.New);
        Match(Row("Lê Thị Mơ", birth: Birth), known.Id.ToString(), known).Person.ShouldBe(known);
    }

    [Fact]
    public void A_code_or_a_person_twice_in_one_list_is_a_fault()
    {
        var known = Person("Lê Thị Mơ", "NV1", Birth, Office);
        var matching = new StaffMatching(new StaffRegister([known], [Office]), new Dictionary<int, string>());
        matching.Match(Row("Lê Thị Mơ", "NV1", number: 2), []).Faults.ShouldBeEmpty();
        matching.Match(Row("Người Khác", "nv1", number: 3), []).Faults.ShouldHaveSingleItem().Sentence.ShouldContain("dòng 2");
        matching.Match(Row("Lê Thị Mơ", birth: Birth, number: 4), []).Faults.ShouldHaveSingleItem().Sentence.ShouldContain("như dòng 2");
        matching.Match(Row("Lê Thị Mơ", birth: Birth, number: 5), []).Faults.ShouldHaveSingleItem().Sentence.ShouldContain("dòng 4");
    }

    [Fact]
    public void An_empty_cell_changes_nothing() =>
        Match(Row("Lê Thị Mơ", "NV1", unit: null), Person("Lê Thị Mơ", "NV1", Birth, Office)).State.ShouldBe(StaffLineState.Unchanged);

    private static StaffLine Match(StaffRow row, params KnownPerson[] people) => Match(row, null, people);

    private static StaffLine Match(StaffRow row, string? answer, params KnownPerson[] people)
    {
        var answers = answer is null ? [] : new Dictionary<int, string> { [row.Number] = answer };
        return new StaffMatching(new StaffRegister(people, [Office, Lab, OtherLab, Foreign]), answers).Match(row, []);
    }

    private static StaffRow Row(string name, string? code = null, DateOnly? birth = null, string? unit = "Văn phòng", int number = 2) =>
        new() { Number = number, FullName = name, Code = code, BirthDate = birth, Unit = unit };

    private static KnownPerson Person(string name, string? code, DateOnly? birth, KnownUnit unit) => new()
    {
        Id = Guid.NewGuid(),
        Code = code,
        FullName = name,
        BirthDate = birth,
        StaffKind = StaffKind.CivilServant,
        InScope = true,
        Place = new KnownPlace(Guid.NewGuid(), unit.Id, unit.Name, "Chuyên viên", false, false, new DateOnly(2020, 1, 1)),
    };
}
