using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("ThiDua.Core.Tests")]
