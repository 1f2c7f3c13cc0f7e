using System.Globalization;
using System.Text;

namespace ThiDua.Papers.Signing.Format;

/// <summary>Writes values back as a file has them.</summary>
internal static class PdfWording
{
    public static string Of(PdfValue value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    public static string Place(double points) => points.ToString("0.##", CultureInfo.InvariantCulture);

    private static void Append(StringBuilder text, PdfValue value)
    {
        switch (value)
        {
            case PdfWord word:
                text.Append(word.Word);
                break;
            case PdfNumber number:
                text.Append(number.Text);
                break;
            case PdfName name:
                AppendName(text, name.Name);
                break;
            case PdfText bytes:
                text.Append('<').Append(Convert.ToHexString(bytes.Bytes)).Append('>');
                break;
            case PdfLink link:
                text.Append(CultureInfo.InvariantCulture, $"{link.Number} {link.Generation} R");
                break;
            case PdfList list:
                text.Append('[');
                foreach (var item in list.Items)
                {
                    Append(text, item);
                    text.Append(' ');
                }

                text.Append(']');
                break;
            case PdfMap map:
                text.Append("<<");
                foreach (var (key, entry) in map.Entries)
                {
                    AppendName(text, key);
                    text.Append(' ');
                    Append(text, entry);
                }

                text.Append(">>");
                break;
            default:
                throw new NotSupportedException("Streams are never written again.");
        }
    }

    private static void AppendName(StringBuilder text, string name)
    {
        text.Append('/');
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '+')
            {
                text.Append(c);
            }
            else
            {
                text.Append(CultureInfo.InvariantCulture, $"#{(int)c & 0xFF:X2}");
            }
        }
    }
}
