using System.CommandLine;
using Nianbao.Catalog;
using Nianbao.Cli.Files;
using Nianbao.Cli.Terminal;

namespace Nianbao.Cli.Commands;

/// <summary><c>schema</c>: writes the JSON Schemas of the forms, for editors.</summary>
internal static class SchemaCommand
{
    public static Command Make(ReportCatalog catalog, TextWriter output)
    {
        var folder = new Option<string>("--out")
        {
            Description = "写到哪个文件夹，不写则为项目的 .nianbao / the folder, by default the project's .nianbao",
            DefaultValueFactory = _ => ProjectFolder.Schemas,
        };
        var command = new Command("schema", "写出各格式的 JSON Schema 和模板可用的名称，供编辑器补全和检查 / writes the forms' JSON Schemas and the names for templates, for editors") { folder };
        command.SetAction(parsed =>
        {
            var path = Path.GetFullPath(parsed.GetValue(folder)!);
            var written = CommandFiles.Write(path, () => EditorFolder.Write(path, catalog.Forms));
            output.WriteLine(
                $"格式 {catalog.Forms.Length} 个，写入 {written} 个文件，在 {path} / {catalog.Forms.Length} forms, {written} files written, in {path}");
            return ExitCodes.Fine;
        });
        return command;
    }
}
