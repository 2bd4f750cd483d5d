using System.Xml.Linq;

namespace Nianbao.Build.Tests;

/// <summary>The MSBuild files and the generator agree on names.</summary>
public sealed class PropsTests
{
    [Theory]
    [InlineData("CompilerVisibleProperty", "Include", "\"build_property.{0}\"")]
    [InlineData("CompilerVisibleItemMetadata", "MetadataName", "\"{0}\"")]
    public void The_generator_reads_what_the_compiler_is_shown(string item, string attribute, string use)
    {
        // a change of a property that nobody reads would compile for nothing
        var code = string.Concat(Directory.EnumerateFiles(Repository.PathOf("generator"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var names = XDocument.Load(Repository.PathOf("msbuild/Nianbao.Runtime.props")).Descendants(item).Select(element => element.Attribute(attribute)!.Value).ToList();

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Contains(string.Format(provider: null, use, name), code, StringComparison.Ordinal));
    }
}
