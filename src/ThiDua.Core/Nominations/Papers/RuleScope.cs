namespace ThiDua.Core.Nominations.Papers;

public enum RuleScope
{
    National,
    Agency,
}
