using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Records;
using ThiDua.Core.Wordings;
using ThiDua.Papers.Writing;

namespace ThiDua.Web.Hosting;

/// <summary>The forms in which each paper page hands out its paper: Word, PDF with ?dang=pdf, on screen with ?dang=xem.</summary>
internal static class PaperForms
{
    public const string StylePath = "/van-ban.css";

    public static IActionResult Answer(StyledPaper paper, HttpRequest request) => request.Query["dang"].ToString() switch
    {
        "pdf" => new FileContentResult(HouseStyle.Pdf(paper.Paper), FileKind.Pdf.MediaType) { FileDownloadName = paper.Stem + ".pdf" },
        "xem" => new ContentResult { Content = Page(paper), ContentType = "text/html; charset=utf-8" },
        _ => new FileContentResult(paper.Style.Docx(paper.Paper), FileKind.Docx.MediaType) { FileDownloadName = paper.Stem + ".docx" },
    };

    /// <summary>The style sheet of papers on screen.</summary>
    public static void MapPaperStyle(this WebApplication app) => app.MapGet(StylePath, (HttpResponse response) =>
    {
        response.Headers.CacheControl = "public, max-age=3600";
        return Results.Text(HtmlWriter.Css, "text/css; charset=utf-8");
    }).AllowAnonymous();

    private static string Page(StyledPaper paper)
    {
        var title = HtmlEncoder.Default.Encode(paper.Stem.Replace('-', ' '));
        return $"""
            <!DOCTYPE html>
            <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title><link rel="stylesheet" href="{StylePath}"></head>
            <body><main><h1 class="vb-an">{title}</h1>{HtmlWriter.Write(paper.Paper)}</main></body></html>
            """;
    }
}
