using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Core.Samples;
using ThiDua.Core.Tests.Decisions;
using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;
using ThiDua.Papers.Writing;
using ThiDua.Testing;

namespace ThiDua.Core.Tests.Wordings;

/// <summary>The agency's own Word template of a paper, from upload to use and back. A database for each test: an installation has one agency.</summary>
public sealed class SaveTemplateTests(TestServer server) : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2025, 9, 10);
    private readonly TestDatabase database = new(server);
    private TestOffice office = null!;
    private DecisionScene scene = null!;

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        office = new TestOffice(database, Today);
        scene = await DecisionScene.SetAsync(office, Today.AddMonths(-2));
    }

    public async ValueTask DisposeAsync()
    {
        await office.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task A_template_fills_the_paper_from_then_on_and_is_taken_out_again()
    {
        (await SaveAsync(0, Whole("Mẫu riêng của Sở"))).ShouldSucceed();
        TextOf((await StyleAsync()).Docx(Sample())).ShouldContain("Mẫu riêng của Sở");
        (await office.RunAsync((SaveTemplate o) => o.DropAsync("giay-moi", 1, scene.Officer, default))).ShouldSucceed();
        (await StyleAsync()).Template.ShouldBeNull();
        var page = (await office.RunAsync((WordingsQuery q) => q.FindAsync("giay-moi", scene.Officer, default)))!;
        page.Templates.Select(t => (t.Ordinal, t.FileId is null)).ShouldBe([(2, true), (1, false)], "the one before is kept");
    }

    [Fact]
    public async Task A_template_that_would_lose_or_leave_something_is_refused_name_by_name()
    {
        (await SaveAsync(0, Docx(["{hop_hoi_dong}"]))).Refusals.Select(r => r.Sentence).ShouldContain(s => s.StartsWith("Không có trường {hop_hoi_dong}", StringComparison.Ordinal));
        (await SaveAsync(0, [])).Refusals.ShouldHaveSingleItem().Sentence.ShouldContain("0 byte");
        (await SaveAsync(0, "không phải Word"u8.ToArray())).Refusals.ShouldHaveSingleItem().ShouldBeOfType<TemplateRefused>();
        (await office.WithDbAsync(db => db.OwnTemplates.CountAsync())).ShouldBe(0);
        (await office.WithDbAsync(db => db.StoredFiles.CountAsync())).ShouldBe(0, "a refused file is not kept");
    }

    [Fact]
    public async Task Two_who_saw_the_same_template_do_not_overwrite_each_other_and_only_who_keeps_the_facts_saves()
    {
        (await SaveAsync(0, Whole("Một"))).ShouldSucceed();
        (await SaveAsync(0, Whole("Hai"))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<ChangedMeanwhile>();
        (await SaveAsync(1, Whole("Ba"), scene.Accountant)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotAllowed>();
        (await office.RunAsync((SaveTemplate o) => o.DropAsync("giay-moi", 1, scene.Accountant, default))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotAllowed>();
        TextOf((await StyleAsync()).Docx(Sample())).ShouldContain("Một");
        (await Should.ThrowAsync<PostgresException>(() => office.WithDbAsync(db => db.Database.ExecuteSqlRawAsync("delete from wordings.own_template")))).MessageText.ShouldContain("append-only");
    }

    [Fact]
    public async Task The_list_of_papers_asks_as_often_whatever_the_agency_has_made_its_own()
    {
        (await SaveAsync(0, Whole("Một"))).ShouldSucceed();
        var one = await CountAsync();
        foreach (var key in new[] { InvitationWording.Invites, InvitationWording.ClosesMeeting, InvitationWording.Filing })
        {
            var sentence = InvitationWording.Paper.Find(key)!.Default;
            (await office.RunAsync((SaveSentence s) => s.ExecuteAsync(new SaveSentenceRequest("giay-moi", key, 0, $"{sentence} (riêng)"), scene.Officer, default))).ShouldSucceed();
        }

        (await CountAsync()).ShouldBe(one);

        async Task<int> CountAsync()
        {
            using var queries = new QueryCount();
            (await office.RunAsync((WordingsQuery q) => q.RowsAsync(scene.Officer, default))).ShouldNotBeNull();
            return queries.Count;
        }
    }

    /// <summary>A template with every name that the paper knows.</summary>
    private static byte[] Whole(string mark) => Docx([mark, .. TemplateNames.Listed(InvitationWording.Paper).Select(n => n.Name)]);

    private static byte[] Docx(IEnumerable<string> lines)
    {
        using var file = new MemoryStream();
        DocxWriter.Write(
            new Paper
            {
                Letterhead = new Letterhead(null, "Sở"), Issued = new PlaceAndDate("Hòa An", new PaperDate(null, null, 2025)), Title = new NamedTitle("Giấy mời", null), Signatures = [],
                Body = [.. lines.Select(line => new Paragraph(line))],
            }, file);
        return file.ToArray();
    }

    private static Paper Sample() => PaperSamples.In(PaperWords.Shipped(InvitationWording.Paper))[0].Paper;

    private static string TextOf(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return reader.ReadToEnd();
    }

    private Task<HouseStyle> StyleAsync() => office.RunAsync((HouseStyleQuery q) => q.OfAsync("giay-moi", default));

    private Task<Result<Done>> SaveAsync(int seen, byte[] file, Actor? by = null) => office.RunAsync((IServiceProvider s) =>
        s.GetRequiredService<SaveTemplate>().ExecuteAsync(new SaveTemplateRequest("giay-moi", seen, "mau.docx", file.Length, () => new MemoryStream(file)), s.GetRequiredService<KeepFile>(), by ?? scene.Officer, default));
}
