using ThiDua.Papers.Writing;

namespace ThiDua.Papers.Tests.Writing;

/// <summary>A paper with everything that few papers have: chapters, sections, points past d, and all marks.</summary>
internal static class SampleRegulation
{
    public static Paper Paper() => new()
    {
        Letterhead = new Letterhead("UBND tỉnh Hòa An", "Sở Khoa học và Công nghệ"),
        Number = new PaperNumber(7, "QC-SKHCN"),
        Issued = new PlaceAndDate("Hòa An", PaperDate.Of(new DateOnly(2026, 2, 6))),
        Title = new NamedTitle("Quy chế", "Thi đua, khen thưởng của Sở Khoa học và Công nghệ"),
        Body =
        [
            new Division(DivisionLevel.Chapter, "Quy định chung"),
            new Division(DivisionLevel.Section, "Phạm vi"),
            new Article("Phạm vi điều chỉnh"),
            new NumberedParagraph(NumberLevel.Clause, "Quy chế này quy định:"),
            .. "một,hai,ba,bốn,năm,sáu,bảy".Split(',').Select(w => new NumberedParagraph(NumberLevel.Point, $"Nội dung thứ {w};")),
            new NumberedParagraph(NumberLevel.Clause, "Quy chế này không áp dụng đối với việc khác."),
            new Article("Đối tượng"),
            new NumberedParagraph(NumberLevel.Clause, "Công chức, viên chức, người lao động."),
            new Division(DivisionLevel.Section, "Nguyên tắc"),
            new Article("Nguyên tắc thi đua"),
            new Division(DivisionLevel.Chapter, "Tổ chức thực hiện"),
            new Division(DivisionLevel.Section, "Trách nhiệm"),
            new Article("Trách nhiệm của các phòng, đơn vị:"),
            new Bullet("Phổ biến Quy chế;"),
            new Bullet("Thực hiện Quy chế./."),
        ],
        Signatures = [Signature.As(SigningCapacity.ForSuperior, "Giám đốc", "Phó Giám đốc", "Lê Quốc Bảo")],
        Recipients = new RecipientList([new("Các phòng, đơn vị thuộc Sở", "để thực hiện")], "VT, VP"),
        Marks = new PaperMarks
        {
            Urgency = UrgencyMark.VeryUrgent,
            Circulation = CirculationMark.Internal,
            Drafter = "PL.(30)",
            AddressLine = "Số 1, đường Hòa Bình, tỉnh Hòa An; điện thoại: 0200.000.0000",
            Copy = new ElectronicCopy(CopyForm.Whole, "Sở Nội vụ", new DateTimeOffset(2026, 2, 9, 8, 30, 0, TimeSpan.FromHours(7))),
        },
    };
}
