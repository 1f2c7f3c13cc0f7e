namespace ThiDua.Papers.Reading.Terms;

/// <summary>
/// Words of the field that the reader knows. No province, year or person stands here.
/// Everything but <see cref="DocumentTypes"/> is written folded (lower case, no marks), as it is matched.
/// </summary>
internal static class PlanTerms
{
    /// <summary>Types of papers (NĐ 30/2020/NĐ-CP, Phụ lục III, and party papers), as a heading names them.</summary>
    public static readonly string[] DocumentTypes =
    [
        "Kế hoạch", "Quyết định", "Chương trình", "Hướng dẫn", "Thông báo", "Chỉ thị", "Nghị quyết", "Phương án", "Đề án",
        "Báo cáo", "Tờ trình", "Quy chế", "Quy định", "Thể lệ", "Công điện", "Kết luận",
    ];

    /// <summary>An official letter, the one type that no heading names.</summary>
    public const string Letter = "Công văn";

    /// <summary>Kinds of papers that a legal basis may be.</summary>
    public static readonly string[] BasisKinds =
    [
        "nghi dinh", "nghi quyet", "quyet dinh", "ke hoach", "cong van", "thong tu lien tich", "thong tu", "chi thi", "huong dan", "luat", "bo luat",
        "phap lenh", "ket luan", "chuong trinh hanh dong", "chuong trinh", "thong bao", "van ban", "cong dien", "to trinh", "de an", "quy che", "quy dinh", "huong dan lien tich", "thong tri", "bao cao", "hien phap", "dieu le",
    ];

    /// <summary>First words of a body's name; the longest fit comes first.</summary>
    public static readonly string[] UnitKinds =
    [
        "uy ban nhan dan", "uy ban mat tran", "thuong truc", "bhxh", "bchqs", "trung doan", "tieu doan", "su doan", "quan khu", "tap doan", "doan truong", "doan xa", "doan phuong", "doan co so", "doan khoi", "giao vien", "hoc sinh", "nhan vien", "khoa", "cum thi dua so", "ldld", "hlhpn", "ubmttqvn", "btv", "bch", "doan tn", "hoi lhpn", "hoi ccb", "bao chi", "trung uong", "ban can su", "van phong", "uy ban mttq", "uy ban", "ubnd", "ub mttq", "ubmttq", "hoi dong nhan dan", "hdnd", "hoi dong", "hd tdkt", "tinh uy", "thanh uy", "huyen uy", "quan uy", "thi uy",
        "dang uy", "dang bo", "chi bo", "ban chap hanh", "ban thuong vu", "ban thuong truc", "ban to chuc", "ban tuyen giao", "ban thi dua", "ban chi dao", "ban chi huy", "ban giam doc", "ban giam hieu", "ban quan ly", "ban dan toc", "ban",
        "bo chi huy", "bo tu lenh", "bo", "tong cuc", "tong cong ty", "tong lien doan", "cuc", "chi cuc", "vu", "thanh tra", "van phong", "so", "phong", "trung tam", "vien", "benh vien", "truong", "hoc vien", "dai hoc",
        "cong an", "cong doan", "chi doan", "doan thanh nien", "doan tncs", "doan the", "tinh doan", "huyen doan", "thanh doan", "hoi lien hiep", "hoi nong dan", "hoi cuu chien binh", "hoi", "lien doan", "lien minh", "lien hiep", "mat tran", "mttq", "toa an", "vien kiem sat", "kho bac", "bao hiem", "ngan hang", "cong ty", "doanh nghiep", "dai phat thanh", "dai", "bao", "cong thong tin", "kho", "tap chi",
        "cum thi dua", "khoi thi dua", "cum", "khoi", "to", "nhom", "bo phan", "chi nhanh", "hat", "tram", "quy",
        "hiep hoi", "tong giam doc", "giam doc", "pho giam doc", "chanh van phong", "truong phong", "thu truong", "chu tich", "pho chu tich", "nguoi dung dau", "hieu truong", "lanh dao", "ke toan", "thu quy", "chuyen vien", "can bo",
        "cac co quan", "co quan", "cac don vi", "don vi", "cac phong", "cac so", "cac ban", "cac huyen", "cac xa", "cac dia phuong", "dia phuong", "cac to chuc", "to chuc doan the", "to chuc", "cac truong", "cac cum", "cac khoi", "cac doan the", "cac doanh nghiep", "cac tap the", "cac ca nhan", "cac thanh vien", "cac cap", "cap tinh", "cap huyen", "cap xa", "cap co so", "cac nganh", "cac chi", "cac tap", "cac dong chi", "cac ong", "toan the", "cong chuc", "vien chuc", "moi", "tung", "cac",
        "dong chi", "d/c", "ong", "ba", "quan", "huyen", "thi xa", "thanh pho", "xa", "phuong", "thi tran",
    ];

    /// <summary>Kinds of bodies that open a new name in a letterhead; "tỉnh", "thành phố", "huyện" carry one on.</summary>
    public static readonly string[] LetterheadKinds =
    [
        "uy ban", "ubnd", "ub", "bch", "btv", "hoi dong", "hdnd", "lu doan", "tieu doan", "quan khu", "quan chung", "quan doan", "su doan", "trung doan", "tap doan", "chi nhanh", "chi bo", "trung uong", "cong thong tin", "tinh uy", "thanh uy", "huyen uy", "quan uy", "thi uy", "dang uy", "dang bo", "ban", "bo", "tong", "cuc", "chi cuc", "vu", "thanh tra", "van phong",
        "so", "phong", "trung tam", "vien", "benh vien", "truong", "hoc vien", "dai hoc", "cong an", "cong doan", "doan", "tinh doan", "huyen doan", "hoi", "lien", "mat tran", "toa an", "kho bac", "bao hiem", "ngan hang", "cong ty", "dai phat thanh", "cum", "khoi", "hiep hoi",
    ];

    /// <summary>Award forms and titles, as the law names them; the longest fit comes first.</summary>
    public static readonly string[] AwardForms =
    [
        "co thi dua cua chinh phu", "co thi dua", "bang khen", "giay khen", "thu khen", "ky niem chuong", "huan chuong lao dong", "huan chuong", "huy chuong", "giay chung nhan", "bang lao dong sang tao", "bang tuyen duong", "giay bieu duong",
        "chien si thi dua toan quoc", "chien si thi dua co so", "chien si thi dua", "lao dong tien tien", "tap the lao dong xuat sac", "tap the lao dong tien tien", "don vi quyet thang", "don vi tien tien", "chien si tien tien", "hinh thuc khen thuong khac",
    ];

    /// <summary>Holders of a power to award; they open an authority's name.</summary>
    public static readonly string[] Authorities =
    [
        "chu tich", "giam doc", "tong giam doc", "thu tuong", "tu lenh", "chi huy truong", "chinh uy", "chu nhiem", "tong thu ky", "ban thuong truc", "trung uong", "bo truong", "thu truong", "hieu truong", "cuc truong", "tong cuc truong", "chi cuc truong", "nguoi dung dau", "ban chap hanh", "ban thuong vu", "ubnd", "uy ban", "bo", "so", "tinh", "hoi dong", "thu truong", "truong ban", "vien truong", "chanh an", "lien doan", "tong lien doan", "doan", "cong doan", "hoi", "ban", "dang uy", "tinh uy", "thanh uy", "huyen uy", "mat tran", "cong an", "cum truong", "khoi truong", "truong phong", "bi thu", "trung doan truong", "su doan truong", "lu doan truong", "tieu doan truong", "doi truong", "chinh phu", "quoc hoi", "nha nuoc",
    ];

    /// <summary>Titles under which people sign.</summary>
    public static readonly string[] Positions =
    [
        "giam doc", "pho giam doc", "tong giam doc", "pho tong giam doc", "chu tich", "pho chu tich", "chanh van phong", "pho chanh van phong", "truong phong", "pho truong phong", "truong ban", "pho truong ban", "bi thu", "pho bi thu",
        "hieu truong", "pho hieu truong", "cuc truong", "pho cuc truong", "chi cuc truong", "pho chi cuc truong", "bo truong", "thu truong", "chanh thanh tra", "vien truong", "pho vien truong", "chanh an", "truong cong an", "chi huy truong", "to truong", "cum truong", "khoi truong", "vu truong", "pho vu truong", "tong cuc truong", "thu tuong", "pho thu tuong", "uy vien", "tu lenh", "pho tu lenh", "chinh uy", "trung doan truong", "su doan truong", "lu doan truong", "tieu doan truong", "tram truong", "hat truong",
    ];

    /// <summary>Capacity codes of NĐ 30/2020/NĐ-CP Điều 13 and Phụ lục I, and the party's.</summary>
    public static readonly string[] CapacityCodes = ["TM", "KT", "TL", "TUQ", "Q", "T/M", "K/T", "T/L"];

    /// <summary>Words that follow a blank in what a recipient gets the paper for.</summary>
    public static readonly string[] Purposes =
    [
        "de", "thay", "bao cao", "b/c", "bc", "thuc hien", "t/h", "th", "phoi hop", "p/h", "theo doi", "chi dao", "biet", "dang tai", "kiem tra", "giam sat", "trien khai", "qua ", "tuyen truyen", "b/cao", "t/hien", "th/hien", "p/hop", "ph/hop", "c/dao", "c/d", "cd", "ph/h", "k/t", "dua tin", "cong khai", "luu", "lam", "nhan",
    ];

    /// <summary>Verbs that open a task once a unit was named.</summary>
    public static readonly string[] TaskVerbs =
    [
        "chu tri", "phoi hop", "xay dung", "trien khai", "thuc hien", "dang tai", "nghiem tuc", "chu dong", "can cu", "tham muu", "huong dan", "tuyen truyen", "co trach nhiem", "chiu trach nhiem", "theo doi", "don doc", "tiep tuc", "phat dong", "quan triet", "day manh", "ra soat", "lua chon", "gui", "bao cao", "tap trung", "thuong xuyen", "kip thoi", "bo tri", "dam bao", "bao dam", "lap ke hoach", "lap ho so", "lap danh sach", "tiep nhan", "tham dinh", "tong hop", "trinh cap", "trinh chu tich", "trinh ubnd", "trinh hoi dong", "trinh giam doc", "bam sat", "pho bien", "cu the hoa", "to chuc", "kiem tra", "dang ky", "tich cuc", "phan dau", "treo", "phan cong", "chi dao", "de xuat", "binh xet", "xet", "nop", "hoan thanh", "quan tam", "tang cuong", "giup", "la ", "van dong", "ban hanh", "chuan bi", "cap nhat", "niem yet", "dua tin", "viet bai", "phai", "se ", "theo chuc nang", "tuy theo", "thong bao", "soan thao", "in an", "thiet ke", "sap xep", "don tiep", "huong ung", "tham gia", "ho tro", "tao dieu kien", "khao sat", "tuyen chon", "gioi thieu", "danh gia", "xem xet", "ap dung", "khuyen khich", "dong vien", "bieu duong", "nhan rong", "phat hien", "ton vinh", "duy tri", "huy dong", "long ghep", "doi moi", "cung cap", "ky ket", "phat huy", "nang cao", "lam tot", "la dau moi", "cu can bo", "dau moi", "mo chuyen", "mo dot", "mo cac", "duy tri", "bien tap", "phat song", "phat hanh", "thanh lap", "kien toan", "phu trach", "can doi", "trang tri", "cong bo", "ghi hinh", "so ket", "khen thuong kip thoi", "dang cai", "truyen thong", "chiu su", "gan viec", "khac phuc", "chuyen tai", "trich kinh phi", "xac nhan", "bo sung", "giao nhiem vu", "tham gia", "xu ly", "trich quy", "trich tu", "cap phat", "thanh toan", "quyet toan", "lap du toan", "giai quyet", "hoan thien", "ky giao uoc", "ky cam ket", "bien soan", "ra de", "cham diem", "cham thi", "thong ke", "trao thuong", "trao giai", "thu thap", "tap huan", "mo lop", "ung ho", "keu goi", "quyen gop", "dang bai", "dang tin", "chup anh", "quay phim", "viet tin", "phe duyet", "cho y kien", "tham gia y kien", "so hoa", "tich hop", "van hanh", "chia se", "phan bo", "nhap du lieu", "trong pham vi", "phan anh",
    ];
}
