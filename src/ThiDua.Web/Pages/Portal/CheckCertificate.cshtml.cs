using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using ThiDua.Core.Decisions.Certificates;
using ThiDua.Core.Organizations;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Portal;

/// <summary>Tells anybody who holds a certificate whether it stands: by the code of the picture, or by register number and short code.</summary>
[AllowAnonymous]
[EnableRateLimiting(OpenPages.Lookups)]
public sealed class CheckCertificateModel(CheckCertificate certificates, AgencyNameQuery agencies) : OfficePage
{
    [BindProperty]
    public CheckInput Input { get; set; } = new();

    /// <summary>Null until something was asked.</summary>
    public CheckedCertificate? Answer { get; private set; }

    public string? Agency { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? token)
    {
        ModelState.Clear();
        await LoadAsync();
        Answer = token is null ? null : await certificates.ByTokenAsync(token, Ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        foreach (var (value, field, sentence) in new[]
        {
            (Input.Number, nameof(Input.Number), "Nhập số đăng ký in trên giấy, ví dụ 12/2026."),
            (Input.Code, nameof(Input.Code), "Nhập mã tra cứu in cạnh số đăng ký, ví dụ K7Q2-9XMD."),
        })
        {
            if (string.IsNullOrWhiteSpace(value) || value.Length > 50)
            {
                ModelState.AddModelError($"{nameof(Input)}.{field}", sentence);
            }
        }

        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        await LoadAsync();
        Answer = await certificates.ByNumberAsync(Input.Number, Input.Code, Ct);
        return Page();
    }

    /// <summary>Answers are for whoever holds the paper: no search engine keeps them, and no page that is linked from here learns the code. (The form keeps them out of caches.)</summary>
    protected override async Task LoadAsync()
    {
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Agency = await agencies.ShortNameAsync(Ct);
    }

    public sealed class CheckInput
    {
        public string? Number { get; set; }
        public string? Code { get; set; }
    }
}
