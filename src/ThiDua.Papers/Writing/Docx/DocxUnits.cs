using System.Globalization;

namespace ThiDua.Papers.Writing.Docx;

/// <summary>Word counts lengths in twentieths of a point and sizes in half points.</summary>
internal static class DocxUnits
{
    public static int Twips(double millimetres) => (int)Math.Round(millimetres * 1440 / 25.4);

    public static string TwipsText(double millimetres) => Twips(millimetres).ToString(CultureInfo.InvariantCulture);

    public static string PointsText(double points) => ((int)Math.Round(points * 20)).ToString(CultureInfo.InvariantCulture);

    public static string HalfPoints(double points) => ((int)Math.Round(points * 2)).ToString(CultureInfo.InvariantCulture);
}
