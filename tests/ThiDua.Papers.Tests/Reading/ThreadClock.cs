using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ThiDua.Papers.Tests.Reading;

/// <summary>Processor time of this thread alone, so that neighbours on the machine do not count; the wall clock where the system gives none.</summary>
internal static class ThreadClock
{
    private const int ThreadCpuTime = 3;

    public static TimeSpan Of(Action work)
    {
        var start = Now();
        work();
        return Now() - start;
    }

    private static TimeSpan Now() =>
        OperatingSystem.IsLinux() && GetTime(ThreadCpuTime, out var at) == 0
            ? TimeSpan.FromSeconds(at.Seconds) + TimeSpan.FromTicks(at.Nanoseconds / 100)
            : Stopwatch.GetElapsedTime(0);

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int GetTime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
