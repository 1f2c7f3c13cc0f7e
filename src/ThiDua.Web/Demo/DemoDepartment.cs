using ThiDua.Core;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Web.Demo;

/// <summary>Fills an empty database with the invented department, through the same operations that people use.</summary>
internal static class DemoDepartment
{
    /// <summary>False when the database has an agency already: nothing is added to real data.</summary>
    public static async Task<bool> FillAsync(string connectionString, string filesFolder, DateOnly today, CancellationToken ct)
    {
        var clock = new DemoClock(today);
        await using var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(clock)
            .AddLogging()
            .AddThiDuaCore(connectionString, filesFolder)
            .BuildServiceProvider(validateScopes: true);
        var stage = new DemoStage(services, clock);
        if (await stage.AskAsync<AgencyExistsQuery, bool>(q => q.AnyAsync(ct)))
        {
            return false;
        }

        clock.MoveTo(today.AddYears(-2));
        var agency = new DemoAgency(stage);
        await agency.BuildAsync();
        await new DemoStages(stage, agency).PlayAsync();
        clock.MoveTo(today);
        await new DemoHonours(stage, agency, today).BringAsync();
        await new DemoOutside(stage, agency).BringAsync();
        await new DemoDesk(stage, agency, today).KeepAsync();
        await new DemoRegister(stage, agency, today).PlayAsync();
        clock.MoveTo(today);
        return true;
    }
}
