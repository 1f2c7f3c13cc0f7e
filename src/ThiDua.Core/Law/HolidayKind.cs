namespace ThiDua.Core.Law;

public enum HolidayKind
{
    Rest,
    Work,
}
