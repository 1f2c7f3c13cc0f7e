namespace ThiDua.Papers.Writing;

/// <summary>Signs that few papers bear (NĐ 30/2020, Phụ lục I, mục III): all absent by default.</summary>
public sealed record PaperMarks
{
    /// <summary>Degree of secrecy (ô số 10a); set by the law on state secrets, stamped under the number.</summary>
    public SecrecyMark? Secrecy { get; init; }

    /// <summary>Degree of haste (ô số 10b), in a red box under the number.</summary>
    public UrgencyMark? Urgency { get; init; }

    /// <summary>Limits of circulation (ô số 11), in a box.</summary>
    public CirculationMark? Circulation { get; init; }

    /// <summary>Who drafted and how many copies go out (ô số 12), e.g. "PL.(300)"; the last line at the left. Null for none.</summary>
    public string? Drafter { get; init; }

    /// <summary>Address, telephone, e-mail (ô số 13), at the foot of page 1 under a line as wide as the text. Null for none.</summary>
    public string? AddressLine { get; init; }

    /// <summary>An electronic copy of a signed paper (ô số 14). Null for an original.</summary>
    public ElectronicCopy? Copy { get; init; }

    /// <summary>True writes "DỰ THẢO" across each page.</summary>
    public bool Draft { get; init; }
}

/// <summary>Degrees of secrecy, from the least.</summary>
public enum SecrecyMark
{
    /// <summary>MẬT.</summary>
    Secret,

    /// <summary>TỐI MẬT.</summary>
    TopSecret,

    /// <summary>TUYỆT MẬT.</summary>
    UtterlySecret,
}

/// <summary>Degrees of haste, from the least; the boxes are 20, 40 and 30 mm wide and 8 mm high.</summary>
public enum UrgencyMark
{
    /// <summary>KHẨN.</summary>
    Urgent,

    /// <summary>THƯỢNG KHẨN.</summary>
    VeryUrgent,

    /// <summary>HỎA TỐC.</summary>
    Express,
}

/// <summary>Limits of circulation.</summary>
public enum CirculationMark
{
    /// <summary>XEM XONG TRẢ LẠI.</summary>
    ReturnAfterReading,

    /// <summary>LƯU HÀNH NỘI BỘ.</summary>
    Internal,
}

/// <summary>Forms of copies (NĐ 30/2020, Điều 25).</summary>
public enum CopyForm
{
    /// <summary>SAO Y: the whole paper.</summary>
    Whole,

    /// <summary>SAO LỤC: the whole of a paper that another agency issued.</summary>
    WholeOfAnother,

    /// <summary>TRÍCH SAO: a part.</summary>
    Part,
}

/// <summary>What stands at the top right of the first page of an electronic copy, upright and 10 points high (Phụ lục I, mục III.1d).</summary>
/// <param name="Form">Form of the copy.</param>
/// <param name="Agency">Agency that copies.</param>
/// <param name="SignedAt">When it signed; written in ISO 8601 with its offset.</param>
public sealed record ElectronicCopy(CopyForm Form, string Agency, DateTimeOffset SignedAt);
