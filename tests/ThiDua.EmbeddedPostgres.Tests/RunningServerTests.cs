using System.Globalization;
using Npgsql;
using ThiDua.EmbeddedPostgres.Tests.Support;

namespace ThiDua.EmbeddedPostgres.Tests;

/// <summary>One server, in a folder whose name has spaces, that these tests only look at.</summary>
public sealed class RunningServer : IAsyncLifetime
{
    private PrivateServer? server;

    internal DataFolder Folder { get; } = new("dữ liệu của sở");

    internal PrivateServer Server => server!;

    public async ValueTask InitializeAsync() =>
        server = await Folder.StartAsync(Folder.Options with { Database = "so_lieu", Role = "nguoi_dung" });

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Folder.Dispose();
    }
}

public sealed class RunningServerTests(RunningServer running) : IClassFixture<RunningServer>
{
    private readonly DataFolder folder = running.Folder;
    private readonly PrivateServer server = running.Server;

    [Fact]
    public async Task The_application_role_owns_its_database_and_is_no_superuser()
    {
        (await server.AskAsync("select current_database() || ' ' || current_user || ' ' || usesuper from pg_user where usename = current_user"))
            .ShouldBe("so_lieu nguoi_dung false");
        await using var superuser = NpgsqlDataSource.Create(server.SuperuserConnectionString + ";Pooling=false");
        (await superuser.ScalarAsync("select usesuper from pg_user where usename = current_user")).ShouldBe(true);
    }

    [Fact]
    public async Task Only_the_password_opens_the_database_and_only_the_socket_leads_to_it()
    {
        var wrong = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Password = "sai", Pooling = false };

        await using var connection = new NpgsqlConnection(wrong.ConnectionString);
        (await Should.ThrowAsync<PostgresException>(() => connection.OpenAsync())).SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
        (await server.AskAsync("show listen_addresses")).ShouldBe("");
        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
            | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        foreach (var closed in (string[])["pgdata", "socket", "database.password"])
        {
            (File.GetUnixFileMode(folder.In(closed)) & Others).ShouldBe(UnixFileMode.None, closed);
        }
    }

    [Fact]
    public async Task The_server_has_a_session_of_its_own_so_that_Ctrl_C_does_not_reach_it()
    {
        // Fields after the name in parentheses: state, parent, group, session.
        var fields = (await File.ReadAllTextAsync($"/proc/{folder.Postmaster}/stat")).Split(") ")[1].Split(' ');

        fields[1].ShouldBe(Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        fields[3].ShouldBe(folder.Postmaster.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Neither_statements_nor_values_reach_the_log()
    {
        await server.AskAsync("create table secrets (word text primary key); insert into secrets values ('lá phiếu kín')");
        var reported = folder.Log.SaysAsync("duplicate key");

        await Should.ThrowAsync<PostgresException>(() => server.AskAsync("insert into secrets values ('lá phiếu kín')"));

        await reported;
        folder.Log.Text.ShouldNotContain("lá phiếu kín");
        folder.Log.Text.ShouldNotContain("insert into");
    }

    [Fact]
    public async Task A_folder_with_spaces_keeps_its_socket_inside()
    {
        new NpgsqlConnectionStringBuilder(server.ConnectionString).Host.ShouldBe(folder.In("socket"));
        (await server.AskAsync("select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_second_server_in_this_program_is_refused_and_harms_nothing()
    {
        (await folder.RefusedAsync()).Kind.ShouldBe(PrivateServerRefusalKind.DataFolderInUse);

        (await server.AskAsync("select 1")).ShouldBe(1);
    }
}
