using System.CommandLine;

namespace ThiDua.Web.Cli;

/// <summary>plan read FILE --json: facts of a plan as JSON on standard output; exit 2 with a sentence when the file cannot be read.</summary>
internal static class PlanCommand
{
    public static Command Create()
    {
        var plan = new Command("plan", "Đọc kế hoạch");
        return plan;
    }
}
