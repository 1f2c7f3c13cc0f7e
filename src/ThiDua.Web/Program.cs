using ThiDua.Web.Cli;

return await CommandLine.RunAsync(args);
