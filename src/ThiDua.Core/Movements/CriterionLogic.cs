namespace ThiDua.Core.Movements;

public enum CriterionLogic
{
    AllOf,
    OneOf,
}
