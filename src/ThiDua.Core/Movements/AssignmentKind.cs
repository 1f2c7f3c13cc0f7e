namespace ThiDua.Core.Movements;

public enum AssignmentKind
{
    Task,
    Publicity,
}
