using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace ThiDua.Web.Pages.Office.Organizations;

/// <summary>Forms that both add and edit have a second address.</summary>
internal static class OrganizationRoutes
{
    public static void Add(PageConventionCollection pages)
    {
        pages.AddPageRoute("/Office/Organizations/UnitForm", "/don-vi/{id:guid}/sua");
        pages.AddPageRoute("/Office/Organizations/Outside/Form", "/don-vi-ngoai/{id:guid}/sua");
        pages.AddPageRoute("/Office/Nominations/Chase/Index", "/phong-trao/{id:guid}/don-doc");
        pages.AddPageRoute("/Office/Organizations/Group", "/don-vi/{unitId:guid}/nhom/them");
        pages.AddPageRoute("/Office/Organizations/PersonForm", "/nhan-su/{id:guid}/sua");
        pages.AddPageRoute("/Office/Honours/AchievementForm", "/thanh-tich/{id:guid}/sua");
        pages.AddPageRoute("/Office/Organizations/CouncilForm", "/don-vi/hoi-dong/{id:guid}/sua");
        pages.AddPageRoute("/Office/Organizations/Place", "/nhan-su/{personId:guid}/noi-cong-tac/{id:guid}");
    }
}
