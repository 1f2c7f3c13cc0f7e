using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Honours;
using ThiDua.Core.Honours.Imports;
using ThiDua.Core.Organizations.Merging;
using ThiDua.Core.Records;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Honours;

/// <summary>The award history of one person, unit or group, with its sources; for the person themselves too.</summary>
[Requires(Permission.UseOffice)]
public sealed class SubjectModel(HonourHistoryQuery histories, MergedPersonQuery merged) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public string Type { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public HonourHistory History { get; private set; } = null!;

    public bool ReadsList => Actor.Can(Permission.ReadOrganization);

    public string? CaseUrl => History.Type switch
    {
        HonourSubjectType.Person => $"/nhan-su/{Id}",
        HonourSubjectType.Unit => ReadsList ? $"/don-vi/{Id}" : null,
        _ => ReadsList ? $"/don-vi/nhom/{Id}" : null,
    };

    public async Task<IActionResult> OnGetAsync()
    {
        if (SubjectType is HonourSubjectType.Person && await merged.KeptAsync(Id, Ct) is { } kept)
        {
            return Redirect($"/lich-su-khen-thuong/nguoi/{kept}");
        }

        if (await histories.OfAsync(SubjectType, Id, Actor, Ct) is not { } found)
        {
            return NotFound();
        }

        History = found;
        return Page();
    }

    public async Task<IActionResult> OnGetXlsxAsync() =>
        await histories.OfAsync(SubjectType, Id, Actor, Ct) is { } found
            ? File(await AwardSheets.OfAsync(found, Ct), FileKind.Xlsx.MediaType, "lich-su-khen-thuong.xlsx")
            : NotFound();

    private HonourSubjectType SubjectType => Type switch
    {
        "nguoi" => HonourSubjectType.Person,
        "don-vi" => HonourSubjectType.Unit,
        _ => HonourSubjectType.Group,
    };
}
