using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using ThiDua.Core.Accounts;

namespace ThiDua.Web.Hosting;

/// <summary>Keeps the keys of cookies and form tokens in the database, so that every web node reads the same.</summary>
internal sealed class KeysInDatabase(IServiceScopeFactory scopes) : IConfigureOptions<KeyManagementOptions>, IXmlRepository
{
    public void Configure(KeyManagementOptions options) => options.XmlRepository = this;

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<ProtectionKeys>().All().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        scope.ServiceProvider.GetRequiredService<ProtectionKeys>().Add(friendlyName, element.ToString(SaveOptions.DisableFormatting));
    }
}
