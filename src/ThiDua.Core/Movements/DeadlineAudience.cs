namespace ThiDua.Core.Movements;

public enum DeadlineAudience
{
    Units,
    Office,
}
