using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Testing;

namespace ThiDua.Core.Tests.Law;

public sealed class LawTableTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    // Sections come and go with their form.
    private static readonly string[] NotRules = ["law.confirmation", "law.change_line", "law.report_form_section"];

    private readonly TestOffice office = new(database, new DateOnly(2026, 11, 20));

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Every_table_of_rules_has_a_description_so_that_the_administrator_of_law_sees_it()
    {
        var tables = await office.WithDbAsync(db => db.Database.SqlQueryRaw<string>(
            "select table_schema || '.' || table_name as \"Value\" from information_schema.columns where table_schema = 'law' and column_name = 'certainty'").ToListAsync());
        var described = await office.RunAsync((LawCatalog c) => Task.FromResult(c.Tables.Select(t => t.Name).ToList()));
        tables.Except(NotRules).Except(described).ShouldBeEmpty("Write a class that implements ILawTable for it (Law/Tables).");
    }

    [Fact]
    public async Task Every_description_speaks_of_columns_that_stand_and_leaves_none_out_that_must_be_filled()
    {
        var columns = (await office.WithDbAsync(db => db.Database.SqlQueryRaw<string>(
            "select table_schema || '.' || table_name || '.' || column_name || case when is_nullable = 'NO' and column_default is null then '!' else '' end as \"Value\" from information_schema.columns where table_schema = 'law'").ToListAsync())).ToHashSet();
        var faults = await office.RunAsync((LawCatalog c) => Task.FromResult(c.Tables.SelectMany(t => Faults(t, columns)).ToList()));
        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_table_opens_with_a_name_for_each_row_and_every_code_in_words()
    {
        var tables = await office.RunAsync((LawCatalog c) => Task.FromResult(c.Tables));
        tables.Select(t => t.Slug).ShouldBeUnique();
        foreach (var table in tables)
        {
            var view = (await office.RunAsync((LawTableQuery q) => q.ListAsync(table.Slug, new LawFilter(), default)))!;
            view.Lines.ShouldAllBe(l => l.Name.Length > 0 && l.Cells.Count == table.Fields.Count(f => f.InList), table.Slug);
            var options = await office.RunAsync((LawCatalog c) => c.OptionsAsync(table, default));
            var rows = await office.RunAsync((LawCatalog c) => c.RowsAsync(table, default));
            foreach (var field in table.Fields.Where(f => f.Type is LawFieldType.Choice or LawFieldType.Choices))
            {
                rows.SelectMany(r => r.Values[field.Column]?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? []).Distinct()
                    .Except(options.Of(field.Column).Select(o => o.Value)).ShouldBeEmpty($"{table.Slug}.{field.Column}");
            }
        }
    }

    [Fact]
    public async Task A_list_is_as_of_its_day_and_answers_a_search_without_marks()
    {
        var old = (await office.RunAsync((LawTableQuery q) => q.ListAsync("he-so-tien-thuong", new LawFilter(new DateOnly(2023, 12, 31), "bang khen cua bo truong", LawStanding.InForce), default)))!;
        old.Lines.Select(l => l.Cells[2]).ShouldBe(["1", "2"]);
        var now = (await office.RunAsync((LawTableQuery q) => q.ListAsync("he-so-tien-thuong", new LawFilter(new DateOnly(2024, 1, 1), "bang khen cua bo truong", LawStanding.InForce), default)))!;
        now.Lines.Select(l => l.Cells[2]).ShouldBe(["1,5", "3"]);
        now.Lines.ShouldAllBe(l => l.IsUnchecked);
        (await office.RunAsync((LawTableQuery q) => q.ListAsync("khong-co", new LawFilter(), default))).ShouldBeNull();
    }

    [Fact]
    public async Task A_text_in_force_that_nobody_read_is_shown_as_not_compared_however_sure_its_dates_are()
    {
        var row = (await office.RunAsync((LawTableQuery q) => q.RowAsync("van-ban", "luat_06_2026", default)))!;
        row.Line.Certainty.ShouldBe(Certainty.ConfirmedSecondary);
        row.Line.IsUnchecked.ShouldBeTrue();
    }

    [Fact]
    public async Task A_list_asks_the_same_number_of_questions_however_long_it_is()
    {
        var few = await QuestionsAsync("luong-co-so");
        var many = await QuestionsAsync("he-so-tien-thuong");
        few.ShouldBe(1);
        many.ShouldBe(2, "the rows, and the names of awards");
    }

    private async Task<int> QuestionsAsync(string slug)
    {
        using var queries = new QueryCount();
        await office.RunAsync((LawTableQuery q) => q.ListAsync(slug, new LawFilter(), default));
        return queries.Count;
    }

    private static IEnumerable<string> Faults(LawTable table, HashSet<string> columns)
    {
        var named = table.Fields.Select(f => f.Column)
            .Concat(table.Series ?? []).Concat(table.Naming ?? [])
            .Concat(new[] { table.From, table.To, table.Citation, table.Replaces, table.Recheck, table.Checked, table.Key, table.Scope, "certainty" }.OfType<string>())
            .Concat(table.Fields.Select(f => f.ListOver).OfType<string>())
            .ToHashSet();
        var known = columns.Where(c => c.StartsWith(table.Name + ".", StringComparison.Ordinal)).Select(c => c[(table.Name.Length + 1)..]).ToList();
        return named.Where(n => !known.Contains(n) && !known.Contains(n + "!")).Select(n => $"{table.Slug}: no column {n}")
            .Concat(known.Where(k => k.EndsWith('!') && !named.Contains(k[..^1])).Select(k => $"{table.Slug}: {k[..^1]} must be filled but is no field"));
    }
}
