using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Law.Library;
using ThiDua.Core.Movements;
using ThiDua.Core.Records;
using ThiDua.Core.Tests.Decisions;
using ThiDua.Testing;

namespace ThiDua.Core.Tests.Law;

/// <summary>Every text that is cited has an entry, and every entry says where it is cited.</summary>
public sealed class LibraryTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly DateOnly Today = new(2025, 9, 10);
    private readonly TestOffice office = new(database, Today);

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task A_text_that_only_a_plan_cites_has_an_entry_with_what_the_line_says()
    {
        var scene = await CitingAsync();
        var text = (await FindAsync("44-kh-ubnd-2025", scene.Officer)).ShouldNotBeNull();
        (text.Text.Kind, text.Text.Issuer, text.Text.Standing, text.Files.Count).ShouldBe(("Kế hoạch", "Ủy ban nhân dân tỉnh Lam Giang", null, 0));
        text.Movements.ShouldContain(m => m.Id == scene.MovementId);
        (await FindAsync("45-kh-ubnd-2025", scene.Officer)).ShouldBeNull();
    }

    [Fact]
    public async Task A_text_of_the_rules_names_the_rows_and_papers_that_cite_it_and_what_replaced_it()
    {
        var scene = await CitingAsync();
        await scene.SelectPersonAsync("Vũ Thị Lan");
        (await scene.IssueAsync(await scene.ApprovedAsync(), "5", Today)).ShouldSucceed();
        var law = (await FindAsync("6-2022-qh15", scene.Officer)).ShouldNotBeNull();
        law.Rows.ShouldNotBeEmpty();
        law.Papers.Select(p => p.Reference).ShouldHaveSingleItem().ShouldBe("05/QĐ-SKHCN");
        (await FindAsync("6-2022", scene.Officer)).ShouldNotBeNull().Text.Code.ShouldBe("luat_2022");
        var old = (await FindAsync("98-2023-nd-cp", scene.Officer)).ShouldNotBeNull();
        (old.Text.Standing, old.Text.ReplacedBy!.Name).ShouldBe((LawStanding.Ended, "Nghị định 152/2025/NĐ-CP"));
        law.Text.AmendedBy.ShouldHaveSingleItem().Name.ShouldBe("Luật 06/2026/QH16");
    }

    [Fact]
    public async Task The_list_finds_without_marks_and_by_standing()
    {
        var scene = await CitingAsync();
        (await ListAsync(new LibraryFilter("cong tac van thu"), scene.Officer)).ShouldHaveSingleItem().Code.ShouldBe("nd_30_2020");
        (await ListAsync(new LibraryFilter(Standing: LawStanding.Ended), scene.Officer)).ShouldAllBe(t => t.To < Today);
        (await ListAsync(new LibraryFilter(), scene.Officer)).GroupBy(t => t.Key).ShouldAllBe(g => g.Count() == 1);
    }

    [Fact]
    public async Task A_file_or_an_address_is_added_by_who_keeps_records_and_read_by_all()
    {
        var scene = await CitingAsync("46");
        (await KeepAsync(scene.Officer, null, null)).Refusals.ShouldHaveSingleItem().Field.ShouldBe("Address");
        (await KeepAsync(scene.Officer, null, "javascript:alert(1)")).Refusals.ShouldNotBeEmpty();
        (await KeepAsync(scene.Director, null, "https://vanban.example/1")).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotAllowed>();
        (await KeepAsync(scene.Officer, null, "https://vanban.example/1")).ShouldSucceed();
        var file = (await office.RunAsync((KeepFile k) => k.ExecuteAsync(new IncomingFile("kh46.pdf", 9, () => new MemoryStream("%PDF-1.4\n"u8.ToArray())), scene.Officer, default))).ShouldSucceed().Id;
        (await office.RunAsync((LibraryFiles g) => g.MayReadAsync(scene.Director, file, default))).ShouldBeFalse();
        (await KeepAsync(scene.Officer, file, null)).ShouldSucceed();
        (await office.RunAsync((LibraryFiles g) => g.MayReadAsync(scene.Director, file, default))).ShouldBeTrue();
        var rows = (await FindAsync("46-kh-ubnd-2025", scene.Officer))!.Files;
        rows.Count.ShouldBe(2);
        (await office.RunAsync((RemoveLibraryFile o) => o.ExecuteAsync(rows[1].Id, scene.Officer, default))).ShouldSucceed();
        (await office.RunAsync((LibraryFiles g) => g.MayReadAsync(scene.Director, file, default))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_citation_is_cut_into_words_and_links()
    {
        var parts = await office.RunAsync((CitationLinks l) => l.OfAsync("khoản 1 Điều 9 Nghị định 152/2025/NĐ-CP và Kế hoạch số 44/KH-UBND ngày 06/3/2025", default));
        string.Concat(parts.Select(p => p.Text)).ShouldBe("khoản 1 Điều 9 Nghị định 152/2025/NĐ-CP và Kế hoạch số 44/KH-UBND ngày 06/3/2025");
        parts.Where(p => p.Key is not null).Select(p => p.Key).ShouldBe(["152-2025-nd-cp", "44-kh-ubnd-2025"]);
    }

    [Fact]
    public async Task The_library_asks_as_often_however_many_texts_are_cited()
    {
        var scene = await CitingAsync("51");
        var one = await CountAsync();
        await CitingAsync("52");
        await CitingAsync("53");
        (await CountAsync()).ShouldBe(one);

        async Task<int> CountAsync()
        {
            using var queries = new QueryCount();
            (await ListAsync(new LibraryFilter(), scene.Officer)).ShouldNotBeEmpty();
            return queries.Count;
        }
    }

    private async Task<DecisionScene> CitingAsync(string number = "44")
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddMonths(-2));
        await new TestData(office).AddAsync(db =>
        {
            db.Add(new LegalBasis
            {
                Id = Guid.CreateVersion7(), MovementId = scene.MovementId, Ordinal = 1,
                Text = $"Căn cứ Kế hoạch số {number}/KH-UBND ngày 06 tháng 3 năm 2025 của Ủy ban nhân dân tỉnh Lam Giang về phát động phong trào thi đua",
            });
            return Done.Value;
        });
        return scene;
    }

    private Task<LibraryCase?> FindAsync(string key, Actor actor) => office.RunAsync((LibraryCaseQuery q) => q.FindAsync(key, actor, default));

    private Task<IReadOnlyList<LibraryText>> ListAsync(LibraryFilter filter, Actor actor) => office.RunAsync((LibraryQuery q) => q.ListAsync(filter, actor, default));

    private Task<Result<Done>> KeepAsync(Actor actor, Guid? file, string? address) =>
        office.RunAsync((KeepLibraryFile o) => o.ExecuteAsync(new KeepLibraryFileRequest("46-kh-ubnd-2025", file, address, null), actor, default));
}
