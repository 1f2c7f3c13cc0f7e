using Quartz;

namespace ThiDua.Web.Jobs;

/// <summary>What runs by the clock.</summary>
internal static class OfficeJobs
{
    public static void Add(IQuartzBuilder quartz)
    {
    }
}
