namespace ThiDua.Web.Hosting;

/// <param name="DataFolder">Where the private database and the files lie.</param>
/// <param name="Urls">Addresses to listen on, separated by semicolons.</param>
/// <param name="ConnectionString">An own PostgreSQL; null runs the private one.</param>
public sealed record ServerSettings(string DataFolder, string Urls, string? ConnectionString)
{
    public string FilesFolder => Path.Combine(Path.GetFullPath(DataFolder), "files");
}
