using System.Diagnostics;

namespace ThiDua.EmbeddedPostgres.Platform;

/// <summary>Runs programs of PostgreSQL: with the server's account, in a session of their own, in a clean environment.</summary>
internal sealed class Launcher(StarterThread thread, string binaries, Account? account)
{
    /// <summary>Starts a program of the server. All wrappers exec in place: the process id is the program's own.</summary>
    /// <param name="program">Its name in the folder <c>bin</c>.</param>
    /// <param name="deathSignal">What the kernel sends it when this program dies, by name: INT, KILL.</param>
    /// <param name="arguments">Its arguments.</param>
    public Task<Process> StartAsync(string program, string deathSignal, params IEnumerable<string> arguments)
    {
        // setsid: Ctrl-C goes to the whole process group, and the server has to outlive the draining of the program.
        var command = new ProcessStartInfo("setsid")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        string[] drop = account is null ? [] : [$"--reuid={account.Uid}", $"--regid={account.Gid}", "--clear-groups", "--no-new-privs"];
        foreach (var argument in (string[])["setpriv", .. drop, $"--pdeathsig={deathSignal}", Path.Combine(binaries, "bin", program), .. arguments])
        {
            command.ArgumentList.Add(argument);
        }

        CleanEnvironment(command.Environment);
        return thread.StartAsync(command);
    }

    /// <summary>Runs a program of the server to its end.</summary>
    public async Task<Outcome> RunAsync(string program, IEnumerable<string> arguments, string input, CancellationToken cancellation)
    {
        using var process = await StartAsync(program, "KILL", arguments);
        // setsid made it the leader of a group: what it started itself (initdb does) goes with it.
        using var abort = cancellation.Register(() => Libc.Signal(-process.Id, Libc.Kill));
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), CancellationToken.None);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading: its exit code and its errors say why.
        }

        await process.WaitForExitAsync(CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        return new Outcome(process.ExitCode, await output, await errors);
    }

    private static void CleanEnvironment(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.ToList())
        {
            if (name is "LANG" or "LD_LIBRARY_PATH" || name.StartsWith("LC_", StringComparison.Ordinal) || name.StartsWith("PG", StringComparison.Ordinal))
            {
                environment.Remove(name);
            }
        }

        environment["LC_ALL"] = "C";
        environment["TZ"] = "UTC";
    }
}

/// <summary>How a program ended.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Errors)
{
    /// <summary>Single-user mode may exit 0 after an error, so its words count too.</summary>
    public bool Succeeded => ExitCode == 0
        && !Errors.Contains("ERROR:", StringComparison.Ordinal) && !Errors.Contains("FATAL:", StringComparison.Ordinal);

    /// <summary>The line that tells most about a failure.</summary>
    public string? Said => Errors.Split('\n').FirstOrDefault(l => l.Contains("ERROR:", StringComparison.Ordinal) || l.Contains("FATAL:", StringComparison.Ordinal)
            || l.Contains("error:", StringComparison.Ordinal))
        ?? Errors.Split('\n').LastOrDefault(l => l.Length > 0);
}
