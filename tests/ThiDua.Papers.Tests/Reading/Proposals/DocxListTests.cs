using ThiDua.Papers.Reading.Proposals;

namespace ThiDua.Papers.Tests.Reading.Proposals;

public sealed class DocxListTests
{
    [Fact]
    public async Task A_plain_list_is_read_with_its_letterhead_and_the_award_of_its_sentence()
    {
        var facts = await Lists.ReadDocx(
            Lists.Letterhead("TRUNG TÂM ỨNG DỤNG", "17/TTr-TTUD", "ngày 12 tháng 6 năm 2026"),
            Lists.Line("Trung tâm Ứng dụng kính đề nghị Giám đốc Sở xét tặng Giấy khen của Giám đốc Sở Khoa học và Công nghệ cho 02 cá nhân sau:"),
            Lists.Docx(
                ["STT", "Họ và tên", "Năm sinh", "Chức vụ", "Đơn vị", "Tóm tắt thành tích"],
                ["1", "Ông Lê Minh Châu", "1985", "Phó Giám đốc", "Trung tâm Ứng dụng", "Chủ trì 02 sáng kiến cấp cơ sở"],
                ["2", "Bà Phạm Thị Duyên", "12/3/1990", "Viên chức", "Phòng Kỹ thuật", "Hoàn thành xuất sắc nhiệm vụ"]));

        (facts.Number, facts.Symbol, facts.Date).ShouldBe(("17", "TTr-TTUD", "2026-06-12"));
        facts.Issuer.ShouldNotBeNull().ShouldContain("TRUNG TÂM ỨNG DỤNG");
        facts.Award.ShouldBe("Giấy khen của Giám đốc Sở Khoa học và Công nghệ");
        facts.Rows.Select(r => r.Name).ShouldBe(["Lê Minh Châu", "Phạm Thị Duyên"]);
        facts.Rows.Select(r => r.Sex).ShouldBe([ProposedSex.Male, ProposedSex.Female]);
        facts.Rows.Select(r => r.BirthDate).ShouldBe(["1985", "1990-03-12"]);
        facts.Rows.ShouldAllBe(r => r.Kind == ProposedKind.Individual && r.Award == facts.Award);
        facts.Rows[1].Position.ShouldBe("Viên chức");
        facts.Rows[1].Unit.ShouldBe("Phòng Kỹ thuật");
        facts.Rows[1].Achievement.ShouldBe("Hoàn thành xuất sắc nhiệm vụ");
        facts.Rows[1].Places["unit"].ShouldBe("Bảng 1, dòng 3, cột 5");
        facts.Doubts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Group_rows_say_kind_and_award_of_the_rows_under_them()
    {
        var facts = await Lists.ReadDocx(Lists.Docx(
            ["TT", "Tên tập thể, cá nhân", "Chức vụ, đơn vị công tác", "Thành tích"],
            ["A. BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH<4>"],
            ["I", "Tập thể (01)<3>"],
            ["1", "Phòng Quản lý chuyên ngành", "", "Dẫn đầu phong trào"],
            ["II", "Cá nhân<3>"],
            ["1", "Trần Thị Bích", "Chuyên viên, Phòng Quản lý chuyên ngành", "02 sáng kiến"],
            ["B. GIẤY KHEN CỦA GIÁM ĐỐC SỞ<4>"],
            ["I", "Cá nhân<3>"],
            ["1", "Ngô Quốc Cường", "Kế toán", ""]));

        facts.Rows.Select(r => (r.Name, r.Kind, r.Award)).ShouldBe(
        [
            ("Phòng Quản lý chuyên ngành", ProposedKind.Collective, "BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH"),
            ("Trần Thị Bích", ProposedKind.Individual, "BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH"),
            ("Ngô Quốc Cường", ProposedKind.Individual, "GIẤY KHEN CỦA GIÁM ĐỐC SỞ"),
        ]);
        facts.Rows[1].Position.ShouldBe("Chuyên viên");
        facts.Rows[1].Unit.ShouldBe("Phòng Quản lý chuyên ngành");
        facts.Rows[2].Unit.ShouldBeNull();
        facts.Rows[2].Achievement.ShouldBeNull();
        facts.Rows[1].Places["award"].ShouldBe("Bảng 1, dòng 2, cột 1");
    }

    [Fact]
    public async Task A_heading_of_two_rows_tells_birth_and_sex_from_one_column()
    {
        var facts = await Lists.ReadDocx(Lists.Docx(
            ["STT", "Họ và tên", "Năm sinh<2>", "Đơn vị", "Hình thức khen thưởng đề nghị"],
            ["^", "^", "Nam", "Nữ", "^", "^"],
            ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
            ["1", "Hoàng Văn Dũng", "1979", "", "Văn phòng", "Giấy khen"],
            ["2", "Đỗ Thị Êm", "", "1991", "Văn phòng", "Giấy khen"]));

        facts.Rows.Select(r => (r.Name, r.BirthDate, r.Sex)).ShouldBe([("Hoàng Văn Dũng", "1979", ProposedSex.Male), ("Đỗ Thị Êm", "1991", ProposedSex.Female)]);
        facts.Rows.ShouldAllBe(r => r.Unit == "Văn phòng" && r.Award == "Giấy khen");
    }

    [Fact]
    public async Task A_cell_merged_over_rows_speaks_for_each_of_them()
    {
        var facts = await Lists.ReadDocx(Lists.Docx(
            ["STT", "Họ tên", "Đơn vị", "Hình thức", "Thành tích"],
            ["1", "Vũ Hải Yến", "Phòng Kế hoạch", "Giấy khen", "Sáng kiến số hóa"],
            ["2", "Bùi Tấn Phát", "^", "^", "Hướng dẫn 12 đơn vị"]));

        facts.Rows.ShouldAllBe(r => r.Unit == "Phòng Kế hoạch" && r.Award == "Giấy khen");
    }

    [Fact]
    public async Task A_name_merged_over_two_rows_is_one_person_with_two_achievements()
    {
        var facts = await Lists.ReadDocx(Lists.Docx(
            ["STT", "Họ và tên", "Thành tích", "Hình thức"],
            ["1", "Vũ Hải Yến", "Sáng kiến A", "Giấy khen"],
            ["^", "^", "Sáng kiến B", "^"],
            ["2", "Lý Thu Hà", "Đề tài C", "Giấy khen"]));

        facts.Rows.Select(r => r.Achievement).ShouldBe(["Sáng kiến A\nSáng kiến B", "Đề tài C"]);
        facts.Doubts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Several_tables_take_their_kind_and_award_from_the_lines_between_them()
    {
        var facts = await Lists.ReadDocx(
            Lists.Line("I. TẬP THỂ"),
            Lists.Line("1. Tặng Giấy khen của Giám đốc Sở:"),
            Lists.Docx(["STT", "Tên đơn vị", "Thành tích"], ["1", "Phòng Thanh tra", "Không để đơn tồn"]),
            Lists.Line("II. CÁ NHÂN"),
            Lists.Line("1. Tặng Bằng khen của Bộ trưởng:"),
            Lists.Docx(["STT", "Họ và tên", "Chức vụ"], ["1", "Mai Xuân Lộc", "Trưởng phòng"]));

        facts.Rows.Select(r => (r.Kind, r.Award)).ShouldBe([(ProposedKind.Collective, "Giấy khen của Giám đốc Sở"), (ProposedKind.Individual, "Bằng khen của Bộ trưởng")]);
    }

    [Fact]
    public async Task A_sentence_before_each_table_gives_its_award_and_kind()
    {
        var facts = await Lists.ReadDocx(
            Lists.Line("Căn cứ kết quả bình xét, Phòng kính đề nghị Giám đốc Sở tặng Giấy khen cho các tập thể sau:"),
            Lists.Docx(["STT", "Tên tập thể", "Thành tích"], ["1", "Tổ Một cửa", "Giải quyết đúng hạn"]),
            Lists.Line("Phòng cũng đề nghị trình Chủ tịch Ủy ban nhân dân tỉnh tặng Bằng khen cho các cá nhân sau:"),
            Lists.Docx(["STT", "Họ và tên", "Thành tích"], ["1", "Lưu Bích Hợp", "Sáng kiến cấp tỉnh"]));

        facts.Rows.Select(r => (r.Name, r.Kind, r.Award)).ShouldBe([("Tổ Một cửa", ProposedKind.Collective, "Giấy khen"), ("Lưu Bích Hợp", ProposedKind.Individual, "Bằng khen")]);
        facts.Rows.Select(r => r.Place).ShouldBe(["Bảng 1, dòng 2", "Bảng 2, dòng 2"]);
        facts.Award.ShouldBeNull();
        facts.Doubts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_table_that_goes_on_without_a_heading_keeps_the_columns_and_groups()
    {
        var facts = await Lists.ReadDocx(
            Lists.Docx(["STT", "Họ và tên", "Chức vụ", "Hình thức"], ["Cá nhân đề nghị tặng Giấy khen<4>"], ["1", "An Bình Minh", "Chuyên viên", ""]),
            Lists.Line("2"),
            Lists.Docx(["2", "Cao Đức Tài", "Kế toán", ""]));

        facts.Rows.Select(r => (r.Name, r.Position, r.Award)).ShouldBe([("An Bình Minh", "Chuyên viên", "Giấy khen"), ("Cao Đức Tài", "Kế toán", "Giấy khen")]);
    }

    [Fact]
    public async Task A_unit_above_its_people_is_their_unit()
    {
        var facts = await Lists.ReadDocx(Lists.Docx(
            ["STT", "Họ và tên", "Chức vụ", "Hình thức"],
            ["Phòng Kế hoạch - Tài chính<4>"],
            ["1", "Tạ Thị Nga", "Chuyên viên", "Lao động tiên tiến"],
            ["Văn phòng (02 người)<4>"],
            ["2", "Hồ Sỹ Phú", "Lái xe", "Lao động tiên tiến"]));

        facts.Rows.Select(r => r.Unit).ShouldBe(["Phòng Kế hoạch - Tài chính", "Văn phòng"]);
        facts.Rows[0].Places["unit"].ShouldBe("Bảng 1, dòng 2, cột 1");
    }

    [Fact]
    public async Task One_column_of_name_position_and_unit_is_taken_apart()
    {
        var facts = await Lists.ReadDocx(Lists.Docx(
            ["STT", "Họ tên, chức vụ, đơn vị công tác", "Danh hiệu, hình thức khen thưởng", "Danh hiệu đã đạt"],
            ["1", "Ông TS. Đinh Công Sơn, Phó Trưởng phòng, Phòng Kế hoạch", "Chiến sĩ thi đua cơ sở", "Lao động tiên tiến 2024, 2025"],
            ["2", "Kiều Thị Tâm\nChuyên viên\nVăn phòng", "Chiến sĩ thi đua cơ sở", ""]));

        facts.Rows.Select(r => (r.Name, r.Position, r.Unit)).ShouldBe([("Đinh Công Sơn", "Phó Trưởng phòng", "Phòng Kế hoạch"), ("Kiều Thị Tâm", "Chuyên viên", "Văn phòng")]);
        facts.Rows.ShouldAllBe(r => r.Award == "Chiến sĩ thi đua cơ sở");
    }

    [Fact]
    public async Task What_the_file_does_not_say_stays_empty_and_is_doubted()
    {
        var facts = await Lists.ReadDocx(
            Lists.Line("Đơn vị đề nghị tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh và Giấy khen của Giám đốc Sở cho 03 cá nhân."),
            Lists.Docx(["STT", "Họ và tên", "Ngày sinh"], ["1", "Âu Dương Khoa", "30/02/1980"], ["2", "", "1990"], ["3", "Âu Dương Khoa", ""]));

        facts.Award.ShouldBeNull();
        facts.Rows.ShouldAllBe(r => r.Award == null && r.Unit == null && r.Position == null && r.Sex == null);
        facts.Rows[0].BirthDate.ShouldBeNull();
        facts.Rows[1].Name.ShouldBeNull();
        facts.Doubts.ShouldContain(d => d.Row == 1 && d.Field == "birthDate" && d.Why.Contains("30/02/1980", StringComparison.Ordinal));
        facts.Doubts.ShouldContain(d => d.Row == 2 && d.Field == "name");
        facts.Doubts.ShouldContain(d => d.Row == 3 && d.Field == "name" && d.Why.Contains("Trùng tên", StringComparison.Ordinal));
        facts.Doubts.Count(d => d.Field == "award").ShouldBe(3);
    }

    [Fact]
    public async Task A_count_in_the_text_that_the_list_does_not_bear_out_is_doubted()
    {
        var facts = await Lists.ReadDocx(
            Lists.Line("Phòng đề nghị tặng Giấy khen cho 01 tập thể và 02 cá nhân:"),
            Lists.Docx(["STT", "Họ và tên", "Chức vụ"], ["I", "Tập thể<2>"], ["1", "Tổ Một cửa", ""], ["II", "Cá nhân<2>"], ["1", "Bế Văn Quý", "Tổ trưởng"]));

        (facts.SaidCollectives, facts.SaidIndividuals).ShouldBe((1, 2));
        facts.Doubts.ShouldHaveSingleItem().Why.ShouldBe("Lời văn ghi 2 cá nhân, danh sách có 1. Đối chiếu với bản giấy.");
    }

    [Fact]
    public async Task Numbers_that_word_counts_by_itself_and_tracked_changes_do_not_disturb()
    {
        const string Numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
        static string Row(string number, string name, string award) => $"<w:tr><w:tc>{number}</w:tc><w:tc>{name}</w:tc><w:tc>{DocxBuilder.Lines(award)}</w:tc></w:tr>";
        var changed = "<w:p><w:r><w:t>Chu Văn </w:t></w:r><w:del><w:r><w:delText>Anh</w:delText></w:r></w:del><w:ins><w:r><w:t>Ân</w:t></w:r></w:ins></w:p>";
        var body = "<w:tbl>" + Row(DocxBuilder.Lines("TT"), DocxBuilder.Lines("Họ tên"), "Hình thức")
            + Row(DocxBuilder.Numbered("", 0), changed, "Giấy khen") + Row(DocxBuilder.Numbered("", 0), DocxBuilder.Lines("Doãn Thị Bé"), "Giấy khen") + "</w:tbl>";

        var read = await Lists.Read(DocxBuilder.Document(body, Numbering), "a.docx");

        var rows = read.ShouldBeOfType<ProposalReading>().Facts.Rows;
        rows.Select(r => r.Name).ShouldBe(["Chu Văn Ân", "Doãn Thị Bé"]);
        rows[1].Source.ShouldBe("2 | Doãn Thị Bé | Giấy khen");
    }
}
