using System.Net;
using System.Net.Sockets;

namespace ThiDua.Web.Tests.Cli;

/// <summary>What a person at the console meets.</summary>
public sealed class ServeTests : IDisposable
{
    // Straight below the temporary folder: a private one made by root would shut the database's account out.
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"thidua-serve-{Guid.NewGuid():N}");
    private readonly string address = $"http://127.0.0.1:{ProgramRun.FreePort()}";

    private string Data => folder;

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task It_opens_where_it_says_stops_at_ctrl_c_and_opens_again_after_a_kill()
    {
        await using (var first = ProgramRun.Start("--data", Data, "--urls", address))
        {
            (await first.OpenedAsync()).ShouldContain(address);
            (await StatusAsync("/thiet-lap")).ShouldBe(HttpStatusCode.OK);
            (await first.InterruptAsync()).ShouldBe(0, first.Errors);
        }

        await using (var second = ProgramRun.Start("--data", Data, "--urls", address))
        {
            await second.OpenedAsync();
            await second.KillAsync();
        }

        await using var third = ProgramRun.Start("--data", Data, "--urls", address);
        await third.OpenedAsync();
        (await StatusAsync("/thiet-lap")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_second_program_on_the_same_folder_is_refused_in_one_sentence()
    {
        await using var first = ProgramRun.Start("--data", Data, "--urls", address);
        await first.OpenedAsync();
        await using var second = ProgramRun.Start("--data", Data, "--urls", $"http://127.0.0.1:{ProgramRun.FreePort()}");
        (await second.ExitAsync()).ShouldBe(3);
        OneSentence(second.Errors).ShouldContain(Data);
    }

    [Fact]
    public async Task A_taken_port_is_one_sentence_that_says_what_to_do()
    {
        using var squatter = new TcpListener(IPAddress.Loopback, new Uri(address).Port);
        squatter.Start();
        await using var program = ProgramRun.Start("--data", Data, "--urls", address);
        (await program.ExitAsync()).ShouldBe(3);
        OneSentence(program.Errors).ShouldContain("--urls");
    }

    [Theory]
    [InlineData("--url", "x")]
    [InlineData("khong-co-lenh-nay")]
    public async Task A_word_it_does_not_know_is_said_so(params string[] words)
    {
        await using var program = ProgramRun.Start(words);
        (await program.ExitAsync()).ShouldNotBe(0);
        program.Errors.ShouldContain(words[0]);
    }

    private static string OneSentence(string errors)
    {
        var lines = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !l.StartsWith("warn", StringComparison.Ordinal) && !l.StartsWith("  ", StringComparison.Ordinal)).ToList();
        return lines.ShouldHaveSingleItem();
    }

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(address + path);
        return answer.StatusCode;
    }
}
