using Quartz;

namespace ThiDua.Web.Jobs;

/// <summary>What runs by the clock.</summary>
internal static class OfficeJobs
{
    public static void Add(IQuartzBuilder quartz)
    {
        Every<SettleDeadlinesJob>(quartz, "settle-deadlines", TimeSpan.FromMinutes(1));
        Every<ForgetPacksJob>(quartz, "forget-packs", TimeSpan.FromHours(1));
        Every<SendMailJob>(quartz, "send-mail", TimeSpan.FromSeconds(30));
    }

    private static void Every<TJob>(IQuartzBuilder quartz, string name, TimeSpan interval)
        where TJob : IJob =>
        quartz.ScheduleJob<TJob>(trigger => trigger
            .WithIdentity(name)
            .StartAt(TimeProvider.System.GetUtcNow().Add(interval))
            .WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever()));
}
