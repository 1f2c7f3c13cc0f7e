using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ThiDua.Web.Hosting;
using ThiDua.Web.Tests.Site;

namespace ThiDua.Web.Tests.Hosting;

public sealed class EndpointPolicyTests(TestSite site) : IClassFixture<TestSite>
{
    // Reviewed by hand: nobody is signed in yet, the page only says what went wrong, or it is the style sheet of papers.
    private static readonly string[] OpenToAll = ["/chung-nhan/{token?}", "/dang-nhap", "/dang-xuat", "/loi-moi/{token}", "/loi/{code:int}", "/tham-gia/{movementId:guid}", "/thiet-lap", "/van-ban.css", "/{**path}"];

    [Fact]
    public void Every_endpoint_says_who_may_use_it() =>
        Endpoints().Where(e => e.Metadata.GetMetadata<RequiresAttribute>() is null && e.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(Path)
            .ShouldBeEmpty();

    [Fact]
    public void Only_the_reviewed_pages_are_open_to_everybody() =>
        Endpoints().Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(Path).Distinct().Order(StringComparer.Ordinal)
            .ShouldBe(OpenToAll);

    private static string Path(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    private IEnumerable<RouteEndpoint> Endpoints() =>
        site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
}
