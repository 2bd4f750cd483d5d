using System.Globalization;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Nianbao.Generator.Schemas.Reading;

/// <summary>YAML files as schemas write them: one document, a mapping, and no anchors.</summary>
internal static class PlainYaml
{
    /// <summary>How deep lists and mappings may lie in each other; the official forms go to about ten.</summary>
    private const int MaxLevels = 64;

    // the stream and the document are levels of their own
    private const int MaxDepth = MaxLevels + 2;

    /// <summary>Null where the text is something else, which has then been reported.</summary>
    public static YamlMappingNode? Load(string text, SchemaErrors errors)
    {
        if (!IsPlain(text, errors)) return null;
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            if (yaml.Documents.Count == 1 && yaml.Documents[0].RootNode is YamlMappingNode root) return root;
            errors.Add(SchemaDiagnostics.MissingKey, default(SourceRange), "格式文件", "form");
        }
        catch (YamlException e)
        {
            // well-formed, so it can only be a key that stands twice
            errors.Add(
                SchemaDiagnostics.DuplicateName,
                SourceRange.FromMarks(e.Start, e.End),
                e.Message.Replace("Duplicate key ", ""));
        }

        return null;
    }

    /// <summary>
    /// Well-formed YAML of bounded depth without anchors: an alias can make a tree that contains itself, and no form needs
    /// one; the tree is made and read by calls within calls.
    /// </summary>
    private static bool IsPlain(string text, SchemaErrors errors)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        try
        {
            while (parser.MoveNext())
            {
                depth += parser.Current!.NestingIncrease;
                if (depth > MaxDepth)
                {
                    errors.Add(
                        SchemaDiagnostics.TooDeep,
                        SourceRange.FromMarks(parser.Current.Start, parser.Current.End),
                        MaxLevels.ToString(CultureInfo.InvariantCulture));
                    return false;
                }

                if (parser.Current is not (AnchorAlias or NodeEvent { Anchor.IsEmpty: false })) continue;
                errors.Add(SchemaDiagnostics.AnchorNotAllowed, SourceRange.FromMarks(parser.Current.Start, parser.Current.End));
                return false;
            }

            return true;
        }
        catch (YamlException e)
        {
            errors.Add(SchemaDiagnostics.Syntax, SourceRange.FromMarks(e.Start, e.End), e.Message);
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's scanner loses its state where a line is less indented than the brace it stands in
            var end = parser.Current?.End ?? default;
            errors.Add(SchemaDiagnostics.Syntax, SourceRange.FromMarks(end, end), "括号没有配对 / a bracket or brace is not closed");
        }

        return false;
    }
}
