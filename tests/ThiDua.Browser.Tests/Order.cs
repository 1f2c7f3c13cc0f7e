using ThiDua.Browser.Tests;
using ThiDua.Testing;

[assembly: TestCollectionOrderer(typeof(Order))]

namespace ThiDua.Browser.Tests;

public sealed class Order() : LongestFirst(".EveryPageTests", ".Walk1_", ".Walk2_", ".PaperBallotWalkTests");
