using System.CommandLine;

namespace Nianbao.Cli.Commands;

/// <summary>Arguments that several commands take.</summary>
internal static class CommandArguments
{
    /// <summary>The data files.</summary>
    public static Argument<string[]> Paths() => new("paths")
    {
        Description = "数据文件或文件夹，不写则为项目的 data / data files or folders, by default the project's data",
        Arity = ArgumentArity.ZeroOrMore,
    };
}
