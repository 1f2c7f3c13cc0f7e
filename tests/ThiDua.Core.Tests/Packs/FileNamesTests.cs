using ThiDua.Core.Foundation;
using ThiDua.Core.Records.Packs;

namespace ThiDua.Core.Tests.Packs;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("Tờ trình số 05 TTr-SKHCN.DOCX", "To-trinh-so-05-TTr-SKHCN-DOCX", "To-trinh-so-05-TTr-SKHCN.docx")]
    [InlineData("Đề nghị  khen thưởng (bản 2).pdf", "De-nghi-khen-thuong-ban-2-pdf", "De-nghi-khen-thuong-ban-2.pdf")]
    [InlineData("…", "", "tep")]
    [InlineData("日本.xlsx", "xlsx", "tep.xlsx")]
    public void Names_are_plain_letters_and_keep_their_ending(string name, string plain, string file)
    {
        FileNames.Plain(name).ShouldBe(plain);
        FileNames.OfFile(name).ShouldBe(file);
    }

    [Fact]
    public void A_long_name_is_cut_and_keeps_its_ending() =>
        FileNames.OfFile(new string('ơ', 250) + ".docx").ShouldBe(new string('o', 120) + ".docx");

    [Fact]
    public void Papers_of_one_name_in_one_folder_do_not_hide_each_other()
    {
        PackPaper Paper(string name, string unit) => new()
        {
            Step = PackStep.Dossiers, Folders = [unit], Kind = "Tờ trình", Abstract = "", Standing = PackStanding.Received, FileName = name, Content = new PackContent.Kept(Guid.NewGuid()),
        };
        PackQuery.Placed([Paper("To-trinh.pdf", "Văn phòng"), Paper("to-trinh.PDF", "Văn phòng"), Paper("To-trinh.pdf", "Văn phòng"), Paper("To-trinh.pdf", "Chi cục")])
            .Select(e => e.Path).ShouldBe(
            ["03-Ho-so-de-nghi/Chi-cuc/To-trinh.pdf", "03-Ho-so-de-nghi/Van-phong/To-trinh.pdf", "03-Ho-so-de-nghi/Van-phong/To-trinh-2.pdf", "03-Ho-so-de-nghi/Van-phong/to-trinh-3.PDF"]);
    }

    [Fact]
    public void A_units_name_opens_no_way_out_of_the_pack()
    {
        var paper = new PackPaper
        {
            Step = PackStep.Plan, Folders = ["../../etc", "C:\\Windows"], Kind = "Kế hoạch", Abstract = "", Standing = PackStanding.Received, FileName = FileNames.OfFile("..\\..\\a.pdf"),
            Content = new PackContent.Kept(Guid.NewGuid()),
        };
        PackQuery.Placed([paper]).Single().Path.ShouldBe("01-Ke-hoach/etc/C-Windows/a.pdf");
    }
}
