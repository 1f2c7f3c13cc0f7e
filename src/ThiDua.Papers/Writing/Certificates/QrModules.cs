using System.Collections;
using QRCoder;

namespace ThiDua.Papers.Writing.Certificates;

/// <summary>A QR code (ISO/IEC 18004) as bars of dark modules, with the white edge of four modules that readers need.</summary>
internal sealed class QrModules(IReadOnlyList<BitArray> rows)
{
    public int Count => rows.Count;

    /// <summary>The code of a text; a quarter of it may be dirty and it still reads.</summary>
    public static QrModules Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        return new QrModules([.. data.ModuleMatrix]);
    }

    /// <summary>Dark bars in a square of <paramref name="side"/> millimetres: modules beside one another make one.</summary>
    public IEnumerable<CertificateBox> Bars(double x, double y, double side)
    {
        var module = side / Count;
        for (var row = 0; row < Count; row++)
        {
            for (var from = 0; from < Count; from++)
            {
                var to = from;
                while (to < Count && rows[row][to])
                {
                    to++;
                }

                if (to > from)
                {
                    yield return new CertificateBox(x + (from * module), y + (row * module), (to - from) * module, module);
                    from = to;
                }
            }
        }
    }
}
