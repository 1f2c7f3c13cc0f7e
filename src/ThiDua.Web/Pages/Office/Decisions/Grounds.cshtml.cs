using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions.Frozen;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Decisions;

/// <summary>What a decision stood on, as of its day, with the hashes that prove its papers; for inspectors.</summary>
[Requires(Permission.ReadDecisions)]
public sealed class GroundsModel(ProofQuery proofs) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public DecisionProof Proof { get; private set; } = null!;

    public bool AllIntact => Proof.Papers.All(p => p.FileIntact) && (Proof.ModelSha256 is null || Proof.ModelIntact);

    public async Task<IActionResult> OnGetAsync()
    {
        Proof = (await proofs.FindAsync(Id, Actor, Ct))!;
        return Proof is null ? NotFound() : Page();
    }
}
