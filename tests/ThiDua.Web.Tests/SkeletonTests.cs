namespace ThiDua.Web.Tests;
public class SkeletonTests { [Fact] public void The_project_runs() => (1 + 1).ShouldBe(2); }
