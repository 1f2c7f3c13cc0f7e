namespace ThiDua.Core.Movements;

public enum CriterionSubject
{
    Common,
    Collective,
    Individual,
}
