using System.CommandLine;
using Nianbao.Cli.Files;

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

    /// <summary>The folder of data files.</summary>
    public static Option<string> DataFolder() => new("--data")
    {
        Description = "数据文件的文件夹，不写则为项目的 data / the folder of data files, by default the project's data",
        DefaultValueFactory = _ => ProjectFolder.Data,
    };

    /// <summary>The Word file that others are to look like.</summary>
    public static Option<string?> WordReference() => new("--reference")
    {
        Description = "Word 文件的样式、页面设置、页眉页脚取自哪个 .docx / the .docx whose styles, page setup, headers and footers Word files take",
    };
}
