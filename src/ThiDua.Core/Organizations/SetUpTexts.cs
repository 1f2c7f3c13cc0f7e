using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations.Rules;

namespace ThiDua.Core.Organizations;

/// <summary>The set-up form's texts, cleaned; faults go to the collector.</summary>
internal sealed record SetUpTexts(
    string Name, string ShortName, string PlaceName, string Symbol, string ParentName, string UpperAuthority,
    string StandingUnitName, string DirectorTitle, string DirectorName, string AdministratorName, string UserName)
{
    public static SetUpTexts From(SetUpAgencyRequest request, Typed typed)
    {
        var texts = new SetUpTexts(
            typed.Text(request.Name, nameof(request.Name), "tên cơ quan", 200),
            typed.Text(request.ShortName, nameof(request.ShortName), "tên gọi tắt", 100),
            typed.Text(request.PlaceName, nameof(request.PlaceName), "địa danh", 100),
            typed.Text(request.Symbol, nameof(request.Symbol), "ký hiệu văn bản", 20).ToUpperInvariant(),
            typed.Text(request.ParentName, nameof(request.ParentName), "tên cơ quan chủ quản", 200),
            typed.Text(request.UpperAuthority, nameof(request.UpperAuthority), "cấp trên tặng Bằng khen", 200),
            typed.Text(request.StandingUnitName, nameof(request.StandingUnitName), "tên đơn vị thường trực", 200),
            typed.Text(request.DirectorTitle, nameof(request.DirectorTitle), "chức danh người đứng đầu", 100),
            typed.Text(request.DirectorName, nameof(request.DirectorName), "họ và tên người đứng đầu", 100),
            typed.Text(request.AdministratorName, nameof(request.AdministratorName), "họ và tên quản trị", 100),
            typed.Text(request.UserName, nameof(request.UserName), "tên đăng nhập", UserNames.Most));
        typed.Refuse(NameRules.Symbol(texts.Symbol, nameof(request.Symbol)));
        typed.Refuse(NameRules.Person(texts.DirectorName, nameof(request.DirectorName)));
        typed.Refuse(NameRules.Person(texts.AdministratorName, nameof(request.AdministratorName)));
        return texts;
    }
}
