namespace ThiDua.Core.Organizations;

public enum Sex
{
    Male,
    Female,
}
