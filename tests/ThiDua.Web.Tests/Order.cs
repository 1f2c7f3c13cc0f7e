using ThiDua.Testing;
using ThiDua.Web.Tests;

[assembly: TestCollectionOrderer(typeof(Order))]

namespace ThiDua.Web.Tests;

public sealed class Order() : LongestFirst(".EveryFormTests", ".OpenBallotLeaksNothingTests", ".EveryFormOfOthersTests", ".StandingAsideTests", ".DemoTests", ".ServeTests");
