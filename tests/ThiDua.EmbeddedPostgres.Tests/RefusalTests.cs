using System.Globalization;
using ThiDua.EmbeddedPostgres.Tests.Support;
using static ThiDua.EmbeddedPostgres.PrivateServerRefusalKind;

namespace ThiDua.EmbeddedPostgres.Tests;

public sealed class RefusalTests(PreparedData prepared)
{
    [Fact]
    public async Task A_second_program_on_the_folder_is_refused_and_told_who_has_it()
    {
        using var folder = await prepared.CopyAsync();
        using var owner = await OwnerProgram.StartAsync(folder.Path);

        var refusal = await folder.RefusedAsync();

        refusal.Kind.ShouldBe(DataFolderInUse);
        refusal.Sentence.ShouldContain(owner.Id.ToString(CultureInfo.InvariantCulture));
        refusal.Sentence.ShouldContain(folder.Path);
        owner.StandardInput.Close();
        await owner.WaitForExitAsync();
        owner.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Data_of_another_major_version_are_left_alone_and_both_versions_named()
    {
        using var folder = new DataFolder();
        Directory.CreateDirectory(folder.In("pgdata"));
        await File.WriteAllTextAsync(folder.In("pgdata/PG_VERSION"), "17\n");

        var refusal = await folder.RefusedAsync();

        refusal.Kind.ShouldBe(OtherMajorVersion);
        refusal.Sentence.ShouldContain("PostgreSQL 17");
        refusal.Sentence.ShouldContain("PostgreSQL 18");
        Directory.GetFileSystemEntries(folder.In("pgdata")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_refused()
    {
        using var folder = new DataFolder();
        await File.WriteAllTextAsync(folder.Path, "a file where the folder should be");

        var refusal = await folder.RefusedAsync();

        refusal.Kind.ShouldBe(DataFolderNotWritable);
        refusal.Sentence.ShouldContain(folder.Path);
    }

    [Fact]
    public async Task A_folder_without_the_right_to_write_is_refused()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "Runs as an ordinary user only: root may write everywhere.");
        using var folder = new DataFolder();
        Directory.CreateDirectory(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        (await folder.RefusedAsync()).Kind.ShouldBe(DataFolderNotWritable);
    }

    [Fact]
    public async Task Missing_binaries_are_named_with_their_place()
    {
        using var folder = new DataFolder();

        var refusal = await folder.RefusedAsync(folder.Options with { BinariesFolder = folder.Beside("nowhere") });

        refusal.Kind.ShouldBe(BinariesMissing);
        refusal.Sentence.ShouldContain(folder.Beside("nowhere"));
    }

    [Fact]
    public async Task Binaries_that_do_not_run_count_as_missing()
    {
        using var folder = new DataFolder();
        Directory.CreateDirectory(folder.Beside("broken/bin"));
        await File.WriteAllTextAsync(folder.Beside("broken/bin/postgres"), "not a program");

        (await folder.RefusedAsync(folder.Options with { BinariesFolder = folder.Beside("broken") })).Kind.ShouldBe(BinariesMissing);
    }

    [Fact]
    public async Task A_server_that_does_not_start_is_quoted_and_lets_go_of_the_folder()
    {
        using var folder = await prepared.CopyAsync();
        var settings = await File.ReadAllTextAsync(folder.In("pgdata/postgresql.conf"));
        await File.WriteAllTextAsync(folder.In("pgdata/postgresql.conf"), "no such setting");

        var refusal = await folder.RefusedAsync();

        refusal.Kind.ShouldBe(StartFailed);
        refusal.Sentence.ShouldContain("FATAL");
        refusal.Sentence.ShouldContain("postgresql.conf");
        await File.WriteAllTextAsync(folder.In("pgdata/postgresql.conf"), settings);
        await using var server = await folder.StartAsync();
    }

    [Theory]
    [InlineData("drop database", "app")]
    [InlineData("app", "postgres")]
    [InlineData("app", "a'b")]
    public async Task Names_that_would_need_quoting_are_a_fault_of_the_caller(string database, string role)
    {
        using var folder = new DataFolder();

        await Should.ThrowAsync<ArgumentException>(() => folder.StartAsync(folder.Options with { Database = database, Role = role }));
    }
}
