namespace ThiDua.Papers.Writing.Pdf;

/// <summary>Where objects of a PDF go: a new file, or what is added to one that stands.</summary>
internal interface IPdfObjects
{
    /// <summary>Takes the next number; the object may be written later, or be named before it is.</summary>
    int Reserve();

    void Object(int number, string content);

    /// <summary>Writes a stream, deflated; <paramref name="entries"/> go into its dictionary.</summary>
    void Stream(int number, string entries, ReadOnlySpan<byte> content);

    /// <summary>Writes a stream that is deflated already.</summary>
    void Packed(int number, string entries, ReadOnlySpan<byte> packed);
}
