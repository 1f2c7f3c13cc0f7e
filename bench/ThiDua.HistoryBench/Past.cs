using System.Globalization;
using ThiDua.Papers.Spreadsheets;

namespace ThiDua.HistoryBench;

/// <summary>An invented agency's past: the same seed gives the same people, awards and ratings. Every name is put together from syllables.</summary>
internal sealed class Past
{
    private static readonly string[] Families = ["Lê", "Vi", "Lò", "Ma", "Hà", "Tô", "Bế", "La", "Sầm", "Đèo", "Cầm", "Tòng", "Quàng", "Nông", "Lục", "Hứa", "Giàng", "Vàng", "Thào", "Lường"];
    private static readonly string[] Middles = ["Văn", "Thị", "Minh", "Ngọc", "Quang", "Xuân", "Bá", "Hải", "Kim", "Sỹ"];
    private static readonly string[] Givens = ["Sim", "Trúc", "Đước", "Sen", "Bàng", "Mận", "Lài", "Xoan", "Đào", "Lúa", "Gụ", "Tre", "Ngải", "Lim", "Chi", "Bưởi", "Sậy", "Dẻ", "Ban", "Trầm", "Quế", "Hồi", "Nhãn", "Vải", "Mơ"];

    private readonly Random random = new(20_260_501);

    public Past(int people, int years)
    {
        LastYear = 2025;
        FirstYear = LastYear - years + 1;
        People = [.. Enumerable.Range(0, people).Select(NewPerson)];
        foreach (var person in People)
        {
            Live(person);
        }
    }

    public int FirstYear { get; }

    public int LastYear { get; }

    public IReadOnlyList<OnePerson> People { get; }

    public List<PastRow> Awards { get; } = [];

    public List<PastRow> Ratings { get; } = [];

    public static async Task<byte[]> BookAsync(IEnumerable<PastRow> rows, bool ratings)
    {
        using var bytes = new MemoryStream();
        SheetColumn<PastRow>[] who =
        [
            SheetColumn.Text<PastRow>("Mã nhân sự", 12, r => r.Person.InList ? r.Person.Code : null), SheetColumn.Text<PastRow>("Họ và tên", 26, r => r.Person.Name),
            SheetColumn.Date<PastRow>("Ngày sinh", 12, r => r.Person.BirthDate), SheetColumn.Text<PastRow>("Đơn vị", 20, r => r.Person.Unit), SheetColumn.Number<PastRow>("Năm", 8, r => r.Year),
        ];
        SheetColumn<PastRow>[] what = ratings
            ? [SheetColumn.Text<PastRow>("Xếp loại", 20, r => r.What)]
            :
            [
                SheetColumn.Text<PastRow>("Danh hiệu", 20, r => r.What), SheetColumn.Text<PastRow>("Số quyết định", 20, r => r.Number),
                SheetColumn.Date<PastRow>("Ngày quyết định", 14, r => r.DecidedOn), SheetColumn.Text<PastRow>("Cấp khen", 20, r => r.Authority), SheetColumn.Money<PastRow>("Tiền thưởng", 14, r => r.Amount),
            ];
        await SheetWriter.WriteAsync(bytes, [Sheet.Of("Danh sách", [.. who, .. what], rows)]);
        return bytes.ToArray();
    }

    private OnePerson NewPerson(int index) => new(
        Guid.CreateVersion7(),
        string.Create(CultureInfo.InvariantCulture, $"CB{index:00000}"),
        $"{Pick(Families)} {Pick(Middles)} {Pick(Givens)}",
        new DateOnly(1965, 1, 1).AddDays(random.Next(12_000)),
        $"Phòng Chuyên môn số {1 + (index % 40)}",
        InList: random.Next(100) < 90);

    private void Live(OnePerson person)
    {
        for (var year = FirstYear; year <= LastYear; year++)
        {
            var luck = random.Next(100);
            var day = new DateOnly(year + 1, 1, 15);
            Ratings.Add(new PastRow(person, year, luck < 20 ? "HTXSNV" : luck < 92 ? "HTTNV" : "HTNV", null, null, "", null));
            if (luck < 92)
            {
                Awards.Add(new PastRow(person, year, "LĐTT", $"{year % 100}01/QĐ-SKHCN", day, "Giám đốc Sở", 702_000));
            }

            if (luck < 15)
            {
                Awards.Add(new PastRow(person, year, "CSTĐCS", $"{year % 100}02/QĐ-SKHCN", day, "Giám đốc Sở", 2_340_000));
            }

            if (random.Next(100) < 8)
            {
                Awards.Add(new PastRow(person, year, "Giấy khen", $"{year % 100}{random.Next(10, 99)}/QĐ-SKHCN", new DateOnly(year, 9, 1 + random.Next(28)), "Giám đốc Sở", 710_000));
            }
        }
    }

    private string Pick(string[] words) => words[random.Next(words.Length)];
}

/// <param name="InList">Whether old lists carry the person's code; else name and birth date must do.</param>
internal sealed record OnePerson(Guid Id, string Code, string Name, DateOnly BirthDate, string Unit, bool InList);

internal sealed record PastRow(OnePerson Person, int Year, string What, string? Number, DateOnly? DecidedOn, string Authority, decimal? Amount);
