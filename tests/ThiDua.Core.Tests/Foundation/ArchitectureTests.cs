using System.Reflection;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Tests.Foundation;

public sealed class ArchitectureTests
{
    [Fact]
    public void Core_knows_papers_and_nothing_of_the_web_or_the_private_server() =>
        References(typeof(ThiDuaDb).Assembly).ShouldBeSubsetOf(["ThiDua.Papers"]);

    [Fact]
    public void Papers_knows_nothing_of_the_domain_and_no_database()
    {
        var names = Assembly.Load("ThiDua.Papers").GetReferencedAssemblies().Select(a => a.Name!).ToList();
        names.ShouldNotContain(n => n.StartsWith("ThiDua", StringComparison.Ordinal) || n.Contains("EntityFramework", StringComparison.Ordinal) || n.StartsWith("Npgsql", StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_stay_inside_Core() =>
        Rows.All.Where(r => r.IsPublic).Select(r => r.Name).ShouldBeEmpty();

    [Fact]
    public void Every_operation_and_query_is_sealed_and_says_what_it_does_in_its_name() =>
        typeof(ThiDuaDb).Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IOperation)) && !t.IsSealed)
            .Select(t => t.Name)
            .ShouldBeEmpty();

    private static IEnumerable<string> References(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("ThiDua", StringComparison.Ordinal)).Order();
}
