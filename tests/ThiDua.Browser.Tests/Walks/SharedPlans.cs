namespace ThiDua.Browser.Tests.Walks;

/// <summary>Plans of real agencies that stand beside the checkout, not in it.</summary>
internal static class SharedPlans
{
    public static string? Find(string prefix)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var plans = Path.Combine(folder.FullName, "shared", "plans");
            if (Directory.Exists(plans) && Directory.EnumerateFiles(plans, $"{prefix}*.txt").FirstOrDefault() is { } plan)
            {
                return plan;
            }
        }

        return null;
    }
}
