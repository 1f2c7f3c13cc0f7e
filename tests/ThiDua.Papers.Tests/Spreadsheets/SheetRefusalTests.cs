using System.Text;
using ThiDua.Papers.Spreadsheets;
using static ThiDua.Papers.Tests.Spreadsheets.Books;

namespace ThiDua.Papers.Tests.Spreadsheets;

public sealed class SheetRefusalTests
{
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    [Fact]
    public Task An_empty_file_is_refused() => RefusedAsync([], SheetFault.EmptyFile, "Tệp trống");

    [Fact]
    public Task A_renamed_program_is_refused() => RefusedAsync([(byte)'M', (byte)'Z', 0x90, 0], SheetFault.Program, "chương trình");

    [Fact]
    public Task A_pdf_or_plain_text_is_refused() => RefusedAsync("%PDF-1.7 Họ tên;Đơn vị"u8.ToArray(), SheetFault.NotWorkbook, "không phải bảng tính");

    [Fact]
    public Task An_old_xls_is_refused() => RefusedAsync([.. CompoundFile, .. new byte[600]], SheetFault.OldFormat, "định dạng Excel cũ");

    [Fact]
    public Task A_workbook_under_a_password_is_refused() =>
        RefusedAsync([.. CompoundFile, .. new byte[65_530], .. Encoding.Unicode.GetBytes("EncryptedPackage"), 0], SheetFault.PasswordProtected, "gỡ mật khẩu");

    [Fact]
    public Task A_zip_of_other_things_is_refused() => RefusedAsync(Zip(("anh.txt", "x")).ToArray(), SheetFault.NotWorkbook, "không phải bảng tính");

    [Theory]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", SheetFault.NotWorkbook)]
    [InlineData("application/vnd.ms-excel.sheet.macroEnabled.main+xml", SheetFault.Macros)]
    [InlineData("application/vnd.ms-excel.sheet.binary.macroEnabled.main", SheetFault.OldFormat)]
    public Task Other_Office_files_are_refused_by_name(string type, SheetFault fault) =>
        RefusedAsync(Zip(("[Content_Types].xml", $"<Types><Override PartName='/x' ContentType='{type}'/></Types>")).ToArray(), fault, "Excel");

    [Fact]
    public Task An_external_entity_is_not_followed() => RefusedAsync(
        Zip(("[Content_Types].xml", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><Types>&e;</Types>")).ToArray(), SheetFault.Damaged, "hỏng");

    [Fact]
    public Task A_sheet_without_rows_is_refused() => RefusedAsync(Minimal("<row r='9'><c s='0'/></row>").ToArray(), SheetFault.NoRows, "không có dòng");

    [Fact]
    public Task A_cell_far_to_the_right_is_refused() =>
        RefusedAsync(Minimal("<row><c r='XFD1'><v>1</v></c></row>").ToArray(), SheetFault.TooManyColumns, "100 cột");

    [Fact]
    public async Task More_rows_than_the_caller_allows_are_refused_with_the_number()
    {
        using var stream = await WriteAsync(Enumerable.Repeat(new Officer("An", null, 1, 1), 100_000));

        await RefusedAsync(stream.ToArray(), SheetFault.TooManyRows, "hơn 5.000 dòng", new SheetLimits { MaxRows = 5_000 });
    }

    [Fact]
    public Task A_zip_bomb_is_stopped_by_its_ratio() =>
        RefusedAsync(Minimal(new string(' ', 60_000_000)).ToArray(), SheetFault.UnpacksTooLarge, "bung ra");

    [Fact]
    public Task A_zip_bomb_is_stopped_by_the_total_it_unpacks_to() =>
        RefusedAsync(Minimal(new string(' ', 3_000_000)).ToArray(), SheetFault.UnpacksTooLarge, "bung ra", new SheetLimits { MaxUnzippedBytes = 2_000_000 });

    [Fact]
    public Task A_file_over_the_cap_is_refused_before_it_is_opened() =>
        RefusedAsync(new byte[3_000_000], SheetFault.TooLarge, "lớn hơn 2,5 MB", new SheetLimits { MaxBytes = 2_621_440 });

    private static async Task RefusedAsync(byte[] file, SheetFault fault, string words, SheetLimits? limits = null)
    {
        using var stream = new MemoryStream(file);
        var refusal = (await ReadAsync(stream, limits)).ShouldBeOfType<SheetRefusal>();
        refusal.Fault.ShouldBe(fault);
        refusal.Sentence.ShouldContain(words);
        refusal.Sentence.ShouldEndWith(".");
    }
}
