namespace ThiDua.Papers.Reading.Proposals;

/// <summary>What a column of a list of proposals may hold.</summary>
internal enum ListColumn
{
    Ordinal,
    Name,
    Position,
    Unit,
    Award,
    Achievement,
    BirthDate,
    Sex,
    BirthOfMale,
    BirthOfFemale,
    MarkOfMale,
    MarkOfFemale,
    Code,
    Note,
    PastAward,
}

/// <summary>Words of lists, folded. The words are data; the steps ask by meaning.</summary>
internal static class ListTerms
{
    /// <summary>Headings of columns. What stands first wins; words of five letters or fewer must be the whole heading.</summary>
    public static readonly (ListColumn Column, string[] Words)[] Headings =
    [
        (ListColumn.Ordinal, ["stt", "tt", "so tt", "so thu tu", "thu tu", "s.t.t", "t.t"]),
        (ListColumn.PastAward, ["da dat", "da duoc", "da khen", "duoc tang", "qua trinh khen thuong", "khen thuong da", "hinh thuc da", "thanh tich khen thuong", "xep loai", "muc do hoan thanh", "ket qua danh gia", "bo phieu", "so phieu", "ty le"]),
        (ListColumn.Name,
        [
            "ho va ten hoac ten tap the", "ten ca nhan, tap the", "ten tap the, ca nhan", "tap the, ca nhan", "ca nhan, tap the", "tap the/ca nhan", "ca nhan/tap the", "ten don vi, ca nhan", "don vi/ca nhan", "don vi, ca nhan",
            "ho va ten", "ho, ten", "ho ten", "ho & ten", "ten tap the", "ten ca nhan", "ten to chuc", "ten don vi", "ten ho gia dinh", "danh sach tap the", "danh sach ca nhan", "doi tuong de nghi", "nguoi duoc de nghi",
        ]),
        (ListColumn.BirthDate, ["ngay, thang, nam sinh", "ngay thang nam sinh", "ngay sinh", "nam sinh", "sinh nam", "sinh ngay"]),
        (ListColumn.Sex, ["gioi tinh", "nam/nu", "nam, nu", "phai"]),
        (ListColumn.Code, ["ma nhan su", "ma can bo", "ma so can bo", "ma cong chuc", "ma vien chuc", "ma nv", "ma so", "so hieu"]),
        (ListColumn.Achievement, ["tom tat thanh tich", "thanh tich", "noi dung khen", "ly do khen", "noi dung thanh tich", "ly do de nghi"]),
        (ListColumn.Award,
        [
            "danh hieu, hinh thuc", "danh hieu/hinh thuc", "hinh thuc khen thuong", "hinh thuc khen", "hinh thuc de nghi", "danh hieu thi dua", "danh hieu de nghi", "danh hieu", "hinh thuc", "de nghi khen thuong", "de nghi tang", "muc khen", "khen thuong", "de nghi",
        ]),
        (ListColumn.Position, ["chuc vu", "chuc danh", "vi tri viec lam", "vi tri cong tac", "nghe nghiep", "chuc trach"]),
        (ListColumn.Unit, ["don vi", "noi cong tac", "phong ban", "phong, ban", "bo phan", "co quan", "noi lam viec", "to chuc", "phong"]),
        (ListColumn.Note, ["ghi chu"]),
    ];

    /// <summary>Columns that lists put into one: "Họ tên, chức vụ, đơn vị công tác".</summary>
    public static readonly ListColumn[] MayShare = [ListColumn.Name, ListColumn.Position, ListColumn.Unit];

    /// <summary>A column of names under one of these alone.</summary>
    public static readonly (string Words, ProposedKind Kind)[] BareNames =
    [
        ("ho gia dinh", ProposedKind.Household), ("gia dinh", ProposedKind.Household), ("tap the", ProposedKind.Collective), ("ca nhan", ProposedKind.Individual),
    ];

    /// <summary>A list of collectives may head its names with nothing but one of these.</summary>
    public static readonly string[] BareUnits = ["don vi", "don vi de nghi", "phong", "phong, ban", "phong ban", "to chuc", "co quan, don vi", "co quan"];

    /// <summary>First words of the lines that close a list: sums, dates and signatures.</summary>
    public static readonly string[] Feet =
    [
        "tong cong", "cong:", "tong so", "tong:", "danh sach nay", "danh sach gom", "an dinh danh sach", "an dinh", "nguoi lap", "nguoi lap bieu", "lap bieu", "thu truong don vi", "thu truong", "noi nhan", "(ky", "ky ten", "xac nhan cua", "tm.", "kt.", "ghi chu:",
    ];

    /// <summary>Courtesies before a name; "Ông" and "Bà" also say the sex.</summary>
    public static readonly (string Words, ProposedSex? Sex)[] Courtesies =
    [
        ("ong ", ProposedSex.Male), ("ba ", ProposedSex.Female), ("dong chi ", null), ("d/c ", null), ("dong chi: ", null), ("d/c: ", null), ("ong: ", ProposedSex.Male), ("ba: ", ProposedSex.Female), ("ong. ", ProposedSex.Male),
    ];

    /// <summary>Academic and professional titles before a name.</summary>
    public static readonly string[] Titles =
    [
        "gs", "pgs", "tskh", "ts", "ths", "th.s", "ks", "cn", "bs", "bsck1", "bsck2", "bsckii", "bscki", "ds", "cki", "ckii", "ck1", "ck2", "nsnd", "nsut", "ngnd", "ngut", "ttnd", "ttut", "ls",
    ];

    /// <summary>Words that a document asks with.</summary>
    public static readonly string[] Requests = ["de nghi", "kinh trinh", "trinh ", "xet tang", "tang thuong", "khen thuong cho", "xem xet"];

    /// <summary>Where the name of an award ends.</summary>
    public static readonly string[] AwardEnds = [" cho ", " doi voi ", " theo ", " trong ", " ve ", " nam ", " dot ", " gom", " de ", " vi ", " da ", " tai ", " nhan ", " va "];

    /// <summary>Collective bodies that <see cref="Terms.PlanTerms.LetterheadKinds"/> leaves out because no paper is headed by them.</summary>
    public static readonly string[] SmallBodies = ["to", "doi", "nhom", "khoa", "bo phan", "chi bo", "chi doan", "tram", "hat", "chi nhanh", "xa", "phuong", "huyen", "thi tran", "hop tac xa", "doanh nghiep", "don vi", "kho"];
}
