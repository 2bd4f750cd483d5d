using System.ComponentModel;
using System.Reflection;
using Nianbao.Catalog;
using Nianbao.Reports;
using Nianbao.Snapshots;
using Nianbao.Templates;

namespace Nianbao.Runtime.Tests;

/// <summary>What a program that uses the package is offered by completion.</summary>
public class PublicTypesTests
{
    [Fact]
    public void Completion_offers_what_is_meant_for_programs() => Snapshot.Verify(string.Join("\n", new[] { typeof(Report), typeof(ReportCatalog) }
        .SelectMany(type => type.Assembly.GetExportedTypes())
        .Where(type => !type.IsNested && !IsHidden(type))
        .Select(type => type.FullName!)
        .Order(StringComparer.Ordinal)));

    [Fact]
    public void Of_a_buffer_it_offers_what_is_left_to_callers() => Assert.Equal(
        ["Clear", "Written"],
        typeof(Utf8Writer).GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => (member is PropertyInfo or FieldInfo or MethodInfo { IsSpecialName: false }) && !IsHidden(member))
            .Select(member => member.Name).Order(StringComparer.Ordinal));

    private static bool IsHidden(MemberInfo member) =>
        member.GetCustomAttribute<EditorBrowsableAttribute>()?.State == EditorBrowsableState.Never;
}
