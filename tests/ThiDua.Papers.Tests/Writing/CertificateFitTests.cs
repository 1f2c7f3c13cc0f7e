using ThiDua.Papers.Writing.Certificates;
using ThiDua.Papers.Writing.Pdf;

namespace ThiDua.Papers.Tests.Writing;

public sealed class CertificateFitTests
{
    private static readonly string[] Words =
        ["Trung tâm", "Ứng dụng", "ẨN", "Nguyễn", "kỹ thuật", "Ngưỡng", "(Khoa)", "-", "Đặng", "Hòa An", "🌟", "“Sáng tạo”", "NGHIÊNG", "x", "Wmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm", "ỗỗỗỗ", "\n"];

    public static TheoryData<CertificateFace> Faces => [.. Enum.GetValues<CertificateFace>()];

    [Theory, MemberData(nameof(Faces))]
    public void No_letter_of_any_text_leaves_its_box(CertificateFace face)
    {
        // Seeded, so that a failure can be run again.
        var random = new Random(20_260_101 + (int)face);
        for (var round = 0; round < 300; round++)
        {
            var field = RandomField(random, face);
            var text = string.Join(' ', Enumerable.Range(0, random.Next(1, 60)).Select(_ => Words[random.Next(Words.Length)]));

            var setting = FieldFit.Set(field, text);

            Reading(setting).ShouldBe(new string([.. text.Where(c => !char.IsWhiteSpace(c))]), $"{field} {text}");
            foreach (var line in setting.Lines)
            {
                ShouldHold(field, setting, line, text);
            }
        }
    }

    [Fact]
    public void A_usual_name_keeps_the_wished_size_on_one_line()
    {
        var setting = FieldFit.Set(CertificateDesigns.Usual(CertificateText.RecipientName), "Đặng Thị Ánh");

        setting.Size.ShouldBe(27);
        setting.Lines.Count.ShouldBe(1);
    }

    [Fact]
    public void A_longer_name_shrinks_on_its_line_before_it_takes_two()
    {
        var field = CertificateDesigns.Usual(CertificateText.RecipientName);

        var shrunk = FieldFit.Set(field, "Trung tâm Ứng dụng tiến bộ khoa học và công nghệ");
        var wrapped = FieldFit.Set(field, SampleCertificates.Long.Name);

        shrunk.Lines.Count.ShouldBe(1);
        shrunk.Size.ShouldBeInRange(27 * 0.7, 27);
        wrapped.Lines.Count.ShouldBe(2);
        wrapped.TooLong.ShouldBeFalse();
    }

    [Fact]
    public void A_word_that_fits_on_a_line_is_never_cut()
    {
        var field = CertificateDesigns.Usual(CertificateText.Achievement) with { Box = new CertificateBox(0, 0, 60, 60) };

        FieldFit.Set(field, "a b Nghiêngngảnghiêngngửa c d e f g").Lines.ShouldContain(l => l.Text.Contains("Nghiêngngảnghiêngngửa"));
    }

    [Fact]
    public void What_the_agency_may_write_in_a_decision_fits_the_full_print()
    {
        var name = SampleCertificates.Long with { Name = SampleCertificates.Of("Trung tâm Ứng dụng tiến bộ khoa học và công nghệ ", 200), TitleAndUnit = SampleCertificates.Of("Phó Trưởng phòng, ", 300) };

        CertificateFit.Misfits(SampleCertificates.Issue, [SampleCertificates.Usual, name]).ShouldBeEmpty();
    }

    [Fact]
    public void A_text_too_long_for_its_box_is_named_with_its_person()
    {
        var misfit = CertificateFit.Misfits(SampleCertificates.Issue, [SampleCertificates.Usual, SampleCertificates.Absurd with { Name = "Vũ Đức Cường", TitleAndUnit = null }]).ShouldHaveSingleItem();

        misfit.ShouldSatisfyAllConditions(
            m => m.Name.ShouldBe("Vũ Đức Cường"),
            m => m.Text.ShouldBe(CertificateText.Achievement),
            m => m.Needs.ShouldBeLessThan(m.Least));
    }

    private static void ShouldHold(CertificateField field, FieldSetting setting, FieldLine line, string text)
    {
        const double Tolerance = 0.02;
        var typeface = Typeface.Of(setting.Face);
        (typeface.Width(line.Text, setting.Size) / PdfCanvas.PointsPerMillimetre).ShouldBe(line.Width, Tolerance);
        line.X.ShouldBeGreaterThanOrEqualTo(field.Box.X - Tolerance, text);
        (line.X + line.Width).ShouldBeLessThanOrEqualTo(field.Box.X + field.Box.Width + Tolerance, text);
        foreach (var letter in line.Text)
        {
            var outline = typeface.Outline(typeface.Glyph(letter));
            if (outline.Length < 10)
            {
                continue;
            }

            var reader = new BigEndian(outline.ToArray());
            var perUnit = setting.Size / typeface.UnitsPerEm / PdfCanvas.PointsPerMillimetre;
            (line.Baseline - (reader.I16(8) * perUnit)).ShouldBeGreaterThanOrEqualTo(field.Box.Y - Tolerance, $"{letter} in {text}");
            (line.Baseline - (reader.I16(4) * perUnit)).ShouldBeLessThanOrEqualTo(field.Box.Y + field.Box.Height + Tolerance, $"{letter} in {text}");
        }
    }

    private static CertificateField RandomField(Random random, CertificateFace face)
    {
        var size = random.Next(6, 40);
        return new CertificateField
        {
            Text = CertificateText.RecipientName,
            Box = new CertificateBox(random.Next(0, 50), random.Next(0, 50), random.Next(20, 240), random.Next(4, 60)),
            Face = face,
            Size = size,
            LeastSize = random.Next(5, size + 1),
            Lines = random.Next(1, 4),
            Align = (CertificateAlign)random.Next(3),
            Anchor = (CertificateAnchor)random.Next(3),
        };
    }

    private static string Reading(FieldSetting setting) => new([.. string.Concat(setting.Lines.Select(l => l.Text)).Where(c => !char.IsWhiteSpace(c))]);
}
