using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Core.Records.Packs;
using ThiDua.Web.Hosting;
using ThiDua.Web.Jobs;

namespace ThiDua.Web.Pages.Office.Packs;

/// <summary>The pack of a movement or a session: what goes in, what is missing, its making and its zip.</summary>
public abstract class PackPage(PackQuery packs, PackRunQuery runs, PackMaker maker) : OfficePage
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    public PackContents Pack { get; private set; } = null!;

    /// <summary>The reader's latest run of this pack.</summary>
    public PackRunView? Run { get; private set; }

    /// <summary>Address of the case that the papers are of.</summary>
    public abstract string CaseUrl { get; }

    public Guid MovementId => Pack.About.MovementId;

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Pack is null ? NotFound() : Page();
    }

    /// <param name="lan">Which run.</param>
    public async Task<IActionResult> OnGetZipAsync(Guid lan)
    {
        if (await AboutAsync() is not { } about)
        {
            return NotFound();
        }

        if (await runs.OpenAsync(lan, about, Actor, Ct) is { } zip)
        {
            return File(zip.Content, zip.MediaType, zip.Name);
        }

        Notice("Bộ văn bản này không còn để tải: đã quá một ngày hoặc quyền đọc đã thay đổi. Đóng gói lại.");
        return Redirect(Request.Path);
    }

    /// <summary>A small pack is handed out at once; a large one shows how far it is.</summary>
    public async Task<IActionResult> OnPostAsync([FromServices] AskPack ask)
    {
        if (await AboutAsync() is not { } about)
        {
            return NotFound();
        }

        var asked = await ask.ExecuteAsync(about, Actor, Ct);
        if (!asked.Succeeded)
        {
            return await AnswerAsync(asked, _ => Page(), "");
        }

        await Task.WhenAny(maker.MakeAsync(asked.Value.RunId), Task.Delay(Patience, Ct));
        return await runs.LatestAsync(about, Actor, Ct) is { State: PackRunState.Ready, Faults: 0 } run && await runs.OpenAsync(run.Id, about, Actor, Ct) is { } zip
            ? File(zip.Content, zip.MediaType, zip.Name)
            : Redirect(Request.Path);
    }

    public async Task<IActionResult> OnPostCancelAsync([FromServices] CancelPack cancel, Guid lan) =>
        await AnswerAsync(await cancel.ExecuteAsync(lan, Actor, Ct), _ =>
        {
            Notice("Đã dừng đóng gói.");
            return Redirect(Request.Path);
        }, "");

    protected abstract Task<PackAbout?> AboutAsync();

    protected override async Task LoadAsync()
    {
        if (await AboutAsync() is { } about && await packs.FindAsync(about, Actor, Ct) is { } found)
        {
            Pack = found;
            Run = await runs.LatestAsync(about, Actor, Ct);
        }
    }

    /// <summary>"1,3 MB", "420 KB".</summary>
    public static string Size(long bytes) =>
        bytes >= 1_000_000 ? $"{(bytes / 100_000 / 10m).ToString("0.0", VietnameseNumbers)} MB" : $"{Math.Max(1, bytes / 1000)} KB";

    private static readonly System.Globalization.NumberFormatInfo VietnameseNumbers = new() { NumberDecimalSeparator = "," };
}
