namespace ThiDua.Papers.Writing.Pdf;

/// <summary>A colour of light, each part from 0 to 1.</summary>
internal readonly record struct Ink(double Red, double Green, double Blue)
{
    public static Ink Black => default;
}
