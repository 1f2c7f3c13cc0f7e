using ThiDua.Core.Decisions.Upward;

namespace ThiDua.Core.Tests.Decisions.Upward;

/// <summary>Pasted names: whole names only, and namesakes left to a person.</summary>
public sealed class NameMatchTests
{
    private static readonly (Guid Id, string Name) An = (Guid.NewGuid(), "Lê Thị An");
    private static readonly (Guid Id, string Name) Bao = (Guid.NewGuid(), "Bùi Văn Bảo");
    private static readonly (Guid Id, string Name) Office = (Guid.NewGuid(), "Văn phòng Sở");

    [Theory]
    [InlineData("Lê Thị An")]
    [InlineData("1. LÊ THỊ AN")]
    [InlineData("  2) Bà Lê  Thị An, Chuyên viên Văn phòng Sở;")]
    [InlineData("- Đồng chí Lê Thị An.")]
    public void A_name_is_found_as_decisions_write_it(string pasted)
    {
        var found = NameMatch.Of(pasted, [An, Bao, Office]);
        found.Matched.ShouldBe([An.Id]);
        (found.Unknown.Count, found.Several.Count).ShouldBe((0, 0));
    }

    [Fact]
    public void Marks_matter_and_strangers_and_namesakes_are_named()
    {
        var twin = (Guid.NewGuid(), "Lê Thị An");
        var found = NameMatch.Of("Lê Thị Ân\nLê Thị An\nBùi Văn Bảo\n\nVăn phòng Sở", [An, twin, Bao, Office]);
        found.Matched.ShouldBe([Bao.Id, Office.Id], ignoreOrder: true);
        found.Unknown.ShouldBe(["Lê Thị Ân"]);
        found.Several.ShouldBe(["Lê Thị An"]);
        NameMatch.Of(null, [An]).Matched.ShouldBeEmpty();
    }
}
