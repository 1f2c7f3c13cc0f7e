using ThiDua.Core.Accounts;

namespace ThiDua.Core.Tests.Accounts;

public sealed class ActorTests
{
    private const string Root = "/a/";
    private const string Office = "/a/b/";
    private const string Team = "/a/b/c/";

    [Fact]
    public void A_role_reaches_its_unit_and_everything_below_it_only()
    {
        var head = Acting((Role.UnitHead, Office));
        head.Can(Permission.SubmitBatch, Office).ShouldBeTrue();
        head.Can(Permission.SubmitBatch, Team).ShouldBeTrue();
        head.Can(Permission.SubmitBatch, Root).ShouldBeFalse();
        head.Can(Permission.SubmitBatch, "/a/bb/").ShouldBeFalse();
    }

    [Fact]
    public void A_permission_counts_only_where_a_role_that_has_it_was_granted()
    {
        var actor = Acting((Role.UnitHead, Office), (Role.Accountant, Root));
        actor.Can(Permission.PayRewards, Root).ShouldBeTrue();
        actor.Can(Permission.SubmitBatch, Root).ShouldBeFalse();
        actor.ScopesFor(Permission.SubmitBatch).ShouldBe([Office]);
    }

    [Fact]
    public void The_widest_scope_swallows_those_within_it() =>
        Acting((Role.UnitHead, Team), (Role.StandingOfficer, Root), (Role.UnitHead, Office)).ScopesFor(Permission.SubmitBatch).ShouldBe([Root]);

    [Fact]
    public void Nobody_without_a_role_may_do_anything()
    {
        var nobody = Acting();
        Enum.GetValues<Permission>().ShouldAllBe(p => !nobody.Can(p) && nobody.ScopesFor(p).Count == 0);
    }

    [Fact]
    public void The_system_may_do_everything_and_no_account_passes_for_it()
    {
        Actor.System.Can(Permission.DecideAwards, Root).ShouldBeTrue();
        new Actor(Guid.NewGuid(), null, "Hệ thống", []).IsSystem.ShouldBeFalse();
    }

    private static Actor Acting(params (Role Role, string Path)[] grants) =>
        new(Guid.NewGuid(), null, "Người kiểm thử", [.. grants.Select(g => new ActorGrant(g.Role, Guid.NewGuid(), g.Path, g.Path))]);
}
