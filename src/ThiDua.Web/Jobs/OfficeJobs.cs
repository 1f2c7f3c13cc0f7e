using Quartz;

namespace ThiDua.Web.Jobs;

/// <summary>What runs by the clock.</summary>
internal static class OfficeJobs
{
    public static void Add(IQuartzBuilder quartz) =>
        quartz.ScheduleJob<SettleDeadlinesJob>(trigger => trigger
            .WithIdentity("settle-deadlines")
            .StartAt(TimeProvider.System.GetUtcNow().AddMinutes(1))
            .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromMinutes(1)).RepeatForever()));
}
