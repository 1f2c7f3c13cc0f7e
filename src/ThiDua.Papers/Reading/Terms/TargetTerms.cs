namespace ThiDua.Papers.Reading.Terms;

/// <summary>What targets are counted in, folded; the longest fit wins.</summary>
internal static class TargetTerms
{
    public static readonly string[] Units =
    [
        "sang kien", "mo hinh", "dien hinh", "guong", "tap the", "ca nhan", "de tai, sang kien", "sang kien, giai phap", "cong trinh, san pham", "cong trinh, phan viec", "de tai", "giai phap", "cong trinh", "phan viec", "tin bai", "tin, bai", "tin", "bai viet", "bai bao", "chuyen nganh", "hoc phan", "bai giang", "bai", "tiet muc", "tiet", "gio hoc tot", "gio hoc", "gio day", "phut", "to bao tuong", "phong trao", "lop", "cuoc thi", "hoi thi", "cuoc", "buoi",
        "nguoi", "luot nguoi", "luot", "ho ngheo", "ho can ngheo", "ho", "huyen", "thi xa", "xa", "phuong", "thon", "khu pho", "khu dan cu", "to dan pho", "km", "ha", "m2", "m3", "tan", "don vi", "san pham", "nhiem vu", "hoi nghi", "to",
        "doan vien", "hoi vien", "dang vien", "doi hinh tinh nguyen", "doi hinh", "cau lac bo", "chi doan", "chi hoi", "cong doan co so", "to chuc dang", "doanh nghiep", "hop tac xa", "lao dong", "viec lam", "hoc sinh, sinh vien", "hoc sinh", "sinh vien", "nhan vien", "du an", "giao vien", "truong hoc", "truong",
        "can nha", "can", "ngoi nha", "nha", "cay", "cuon sach", "cuon", "suat hoc bong", "suat qua", "suat", "phan qua", "don vi mau", "ky thuat moi", "ky thuat", "dich vu", "thu tuc", "bo phan", "tieu chi", "chi tieu",
        "ty dong", "trieu dong", "nghin dong", "dong", "trieu usd", "ty usd", "kwh", "gio cong", "ngay cong", "benh nhan", "giuong benh", "van ban",
    ];
}
