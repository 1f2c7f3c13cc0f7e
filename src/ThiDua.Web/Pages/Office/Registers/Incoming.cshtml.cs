using ThiDua.Core.Accounts;
using ThiDua.Core.Records.Recipients;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Registers;

/// <summary>Papers sent to the units that the actor heads or represents.</summary>
[Requires(Permission.UseOffice)]
public sealed class IncomingModel(IncomingQuery incoming) : OfficePage
{
    public IReadOnlyList<IncomingPaper> Papers { get; private set; } = [];

    public async Task OnGetAsync() => Papers = await incoming.ListAsync(Actor, Ct);
}
