using System.IO.Compression;
using ThiDua.Web.Tests.Site;

namespace ThiDua.Web.Tests.Packs;

/// <summary>Downloads a pack as a person does, and reads what is in it.</summary>
internal static class PackDownload
{
    /// <summary>Presses the button; a pack that takes longer than the page waits is asked for until it is there.</summary>
    public static async Task<Dictionary<string, byte[]>> OfAsync(Visitor visitor, string url)
    {
        var page = await visitor.OpenAsync(url);
        page.Status.ShouldBe(200);
        using var form = new HttpRequestMessage(HttpMethod.Post, url)
        {
            Content = new FormUrlEncodedContent(page.Document.QuerySelectorAll($"form[action='{url}'] input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? ""))),
        };
        var answer = await visitor.RawAsync(form);
        while (answer.StatusCode is System.Net.HttpStatusCode.Redirect)
        {
            answer.Dispose();
            page = await visitor.OpenAsync(url);
            var link = page.Document.QuerySelector("a[href*='handler=Zip']")?.GetAttribute("href");
            page.Text.ShouldNotContain("không xong");
            using var request = new HttpRequestMessage(HttpMethod.Get, link ?? url);
            answer = await visitor.RawAsync(request);
            if (link is null)
            {
                answer.StatusCode = System.Net.HttpStatusCode.Redirect;
            }
        }

        using (answer)
        {
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip", url);
            using var zip = new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));
            return zip.Entries.ToDictionary(e => e.FullName, Bytes);
        }
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    // Documents and workbooks are zips of xml; a name lies in one run of them.
    public static string TextOf(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith("PK"u8))
        {
            return "";
        }

        using var zip = new ZipArchive(new MemoryStream(bytes));
        return System.Net.WebUtility.HtmlDecode(string.Concat(zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(e => System.Text.Encoding.UTF8.GetString(Bytes(e)))));
    }
}
