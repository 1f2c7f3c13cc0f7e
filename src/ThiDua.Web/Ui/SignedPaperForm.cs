using Microsoft.AspNetCore.DataProtection;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;

namespace ThiDua.Web.Ui;

/// <summary>
/// The part of a form that says whose signed paper is being typed in. On the page: [BindProperty] SignedPaperForm OnBehalf,
/// &lt;partial name="_SignedPaper" for="OnBehalf" /&gt; inside a form with enctype="multipart/form-data",
/// and before the operation: var taken = await desk.TakeAsync(OnBehalf, Actor, Ct), answered with prefix nameof(OnBehalf) when refused.
/// </summary>
public sealed class SignedPaperForm
{
    public string? OnBehalfOf { get; set; }
    public DateOnly? SignedOn { get; set; }
    public IFormFile? File { get; set; }

    /// <summary>A scan that an earlier try of this form brought, sealed: a browser cannot send a chosen file twice.</summary>
    public string? Kept { get; set; }

    /// <summary>Name of the kept scan, for the page.</summary>
    public string? KeptName { get; internal set; }

    /// <summary>Anything was typed: for pages where the paper is only one of two ways.</summary>
    public bool IsBegun => !string.IsNullOrWhiteSpace(OnBehalfOf) || SignedOn is not null || File is not null || !string.IsNullOrEmpty(Kept);
}

/// <summary>Takes the paper of such a form, so that the next operation of the request is recorded as typed in for its signer.</summary>
public sealed class SignedPaperDesk(TakeSignedPaper take, IDataProtectionProvider protection)
{
    private const char Between = '|';
    private readonly IDataProtector seal = protection.CreateProtector("ThiDua.SignedPaper");

    public async Task<Result<SignedPaper>> TakeAsync(SignedPaperForm form, Actor actor, CancellationToken ct)
    {
        var earlier = Unsealed(form.Kept, actor);
        form.Kept = earlier is null ? null : form.Kept;
        form.KeptName = earlier?.Name;
        return await take.ExecuteAsync(
            new TakeSignedPaperRequest
            {
                OnBehalfOf = form.OnBehalfOf,
                SignedOn = form.SignedOn,
                File = form.File is { } file ? new IncomingFile(file.FileName, file.Length, file.OpenReadStream) : null,
                KeptFileId = earlier?.Id,
                WhenKept = kept => (form.Kept, form.KeptName) = (seal.Protect($"{kept.Id}{Between}{actor.AccountId}{Between}{kept.Name}"), kept.Name),
            },
            actor,
            ct);
    }

    private (Guid Id, string Name)? Unsealed(string? kept, Actor actor)
    {
        try
        {
            return string.IsNullOrEmpty(kept) ? null
                : seal.Unprotect(kept).Split(Between, 3) is [var id, var account, var name] && account == actor.AccountId?.ToString()
                    ? (Guid.Parse(id), name)
                    : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Sealed by other keys or by nobody: the scan is asked for again.
            return null;
        }
    }
}
