using System.Diagnostics;
using System.IO.Compression;

namespace ThiDua.PapersBench;

/// <summary>What the machine can do: the bytes that were written, deflated once more and written to as many files.</summary>
internal static class Yardstick
{
    public static double Seconds(DirectoryInfo written)
    {
        var contents = written.GetFiles().Select(f => (f.FullName + ".z", File.ReadAllBytes(f.FullName))).ToList();
        var start = Stopwatch.GetTimestamp();
        Parallel.ForEach(contents, item =>
        {
            using var file = File.Create(item.Item1);
            using var deflate = new DeflateStream(file, CompressionLevel.Fastest);
            deflate.Write(item.Item2);
        });
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
