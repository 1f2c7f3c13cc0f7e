using System.Diagnostics.CodeAnalysis;

namespace ThiDua.Papers.Signing.Format;

/// <summary>A file that cannot be read further, with the sentence that says so. Caught where the public classes begin.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Every fault has a refusal.")]
[SuppressMessage("Design", "CA1064", Justification = "It never leaves the assembly.")]
internal sealed class PdfFault(SigningRefusal refusal) : Exception(refusal.Sentence)
{
    public SigningRefusal Refusal { get; } = refusal;

    public static PdfFault Broken() => new(SigningRefusals.Broken);

    public static PdfFault TooComplex() => new(SigningRefusals.TooComplex);
}
