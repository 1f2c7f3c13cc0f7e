using System.Diagnostics;

namespace ThiDua.Papers.Tests.Writing;

/// <summary>Programs that judge a PDF from outside, where they are installed.</summary>
internal static class Tool
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static void SkipUnlessInstalled(params string[] programs)
    {
        foreach (var program in programs)
        {
            Assert.SkipUnless(Installed(program), $"{program} is not installed.");
        }
    }

    /// <summary>Runs a program to its end and returns what it said; fails the test unless it ended well.</summary>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
        await process.WaitForExitAsync(patience.Token);
        var text = await said + await complained;
        process.ExitCode.ShouldBe(0, text);
        return text;
    }

    private static bool Installed(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
