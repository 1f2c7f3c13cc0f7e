using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Councils.Planning;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Councils;

/// <summary>Notes the reader's own mark and goes on to the dossier.</summary>
[Requires(Permission.ReadSessions)]
public sealed class ReadDossierModel(SessionQuery sessions, MarkOpened marks) : SessionPage(sessions)
{
    [FromRoute(Name = "nominationId")]
    public Guid NominationId { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync() || !Session.Awards.SelectMany(a => a.Dossiers).Any(d => d.NominationId == NominationId))
        {
            return NotFound();
        }

        await marks.DossierAsync(SessionId, NominationId, Actor, Ct);
        return Redirect($"/ho-so/{NominationId}");
    }
}
