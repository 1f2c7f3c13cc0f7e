namespace ThiDua.Core.Law;

public enum AwardClass
{
    Title,
    Form,
}
