namespace ThiDua.Core.Foundation;

/// <summary>A class with one ExecuteAsync(request, actor, ct) that writes. Found and registered by type.</summary>
public interface IOperation;

/// <summary>A class that reads: projects to records in SQL, never tracks, never writes. Found and registered by type.</summary>
public interface IQuery;
