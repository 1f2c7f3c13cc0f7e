using ThiDua.Core.Decisions.Frozen;
using ThiDua.Papers.Writing.Certificates;

namespace ThiDua.Core.Decisions.Certificates;

/// <summary>A layout as its versions keep it: written as frozen models are, since these hold it too.</summary>
internal static class DesignJson
{
    public static string Write(CertificateDesign design) => FrozenJson.Write(design);

    public static CertificateDesign Read(string json) => FrozenJson.Read<CertificateDesign>(json);
}
