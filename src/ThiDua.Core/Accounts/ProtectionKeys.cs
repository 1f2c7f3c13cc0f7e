using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Accounts;

/// <summary>Rows of the web layer's protection keys. Synchronous because the framework asks for them so, a few times in a program's life.</summary>
public sealed class ProtectionKeys(ThiDuaDb db) : IQuery
{
    public IReadOnlyList<string> All() => [.. db.DataProtectionKeys.AsNoTracking().OrderBy(k => k.Id).Select(k => k.Xml)];

    public void Add(string friendlyName, string xml) =>
        db.Database.ExecuteSql($"insert into accounts.data_protection_key (friendly_name, xml) values ({friendlyName}, {xml})");
}
