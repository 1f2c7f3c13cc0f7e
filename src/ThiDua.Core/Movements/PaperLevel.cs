namespace ThiDua.Core.Movements;

public enum PaperLevel
{
    Batch,
    Nomination,
}
