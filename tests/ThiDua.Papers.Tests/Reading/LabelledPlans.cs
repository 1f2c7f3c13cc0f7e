namespace ThiDua.Papers.Tests.Reading;

/// <summary>The labelled plans that may lie beside the checkout; they name real officials, so they are never copied in.</summary>
internal static class LabelledPlans
{
    public static string? Folder { get; } = Find();

    public static string RequireFolder()
    {
        Assert.SkipWhen(Folder is null, "no ../shared/plans beside the checkout");
        return Folder!;
    }

    public static IEnumerable<string> Texts(string folder) => Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal);

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var plans = Path.Combine(folder.FullName, "shared", "plans");
            if (File.Exists(Path.Combine(plans, "score.py")))
            {
                return plans;
            }
        }
        return null;
    }
}
