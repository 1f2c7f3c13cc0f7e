using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ThiDua.Web.Tests.Site;

namespace ThiDua.Web.Tests.Councils;

/// <summary>Every address that the site answers, with given ids in the places that take one.</summary>
internal static partial class EveryAddress
{
    private static readonly string[] Skipped = ["/dang-xuat", "/{**path}"];

    /// <param name="ids">The first two stand in the first place of an address with two places, the others in its second.</param>
    public static IEnumerable<string> Of(TestSite site, IReadOnlyList<Guid> ids) =>
        site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Where(path => !Skipped.Contains(path))
            .Distinct()
            .SelectMany(path => Filled(path, ids))
            .Concat(["/tra-cuu?q=nguyen", "/ho-so?sapXep=phieu", "/hoi-dong?sapXep=phieu", "/?handler=Xlsx"])
            .Distinct().Order(StringComparer.Ordinal);

    // One id of each kind in every place: an address that makes no sense answers 404, the same way each time.
    private static IEnumerable<string> Filled(string path, IReadOnlyList<Guid> ids)
    {
        var places = Placeholder().Matches(path);
        if (places.Count == 0)
        {
            return [path];
        }

        return places.Count == 1
            ? ids.Select(id => Placeholder().Replace(path, id.ToString()))
            : from first in ids.Take(2) from second in ids.Skip(2) select Placeholder().Replace(Placeholder().Replace(path, first.ToString(), 1), second.ToString());
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Placeholder();
}
