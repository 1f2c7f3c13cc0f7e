using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Records.Register;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Registers;

/// <summary>One paper of the register.</summary>
[Requires(Permission.ReadDecisions, Permission.RecordIssue)]
public sealed class EntryModel(RegisterCaseQuery entries) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public RegisterCase Entry { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await entries.FindAsync(Id, Actor, Ct) is not { } entry)
        {
            return NotFound();
        }

        Entry = entry;
        return Page();
    }
}
