using Xunit.Sdk;
using Xunit.v3;

namespace ThiDua.Testing;

/// <summary>Starts the classes that take longest first, so that no core waits for one of them at the end; no test hangs on the order.</summary>
public abstract class LongestFirst(params string[] classes) : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(c => Array.FindIndex(classes, name => c.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal)) is var at and >= 0 ? at : classes.Length)];
}
