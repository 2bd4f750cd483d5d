using System.Globalization;

namespace Nianbao.Generator.Templates.Types;

/// <summary>A class of the report model as templates see it: members in the names of the template language.</summary>
/// <param name="name">What messages call it in English.</param>
/// <param name="chinese">What messages call it in Chinese.</param>
/// <param name="cSharp">The C# type.</param>
/// <param name="isPartOfReport">See <see cref="IsPartOfReport"/>.</param>
internal sealed class ModelType(string name, string chinese, string cSharp, bool isPartOfReport = false)
{
    private const string PartOf = "ReportPart";

    private readonly Dictionary<string, ModelMember> _members = new(StringComparer.Ordinal);
    private ModelType? _ofAnyReport;

    public string Name { get; } = name;

    public string Chinese { get; } = chinese;

    public string CSharp { get; } = cSharp;

    /// <summary>The C# of some members needs the report that the object is a part of.</summary>
    public bool IsPartOfReport { get; } = isPartOfReport;

    /// <summary>The C# type is the runtime's <c>ReportPart</c>, a struct.</summary>
    public bool IsStruct => CSharp.StartsWith(PartOf, StringComparison.Ordinal);

    /// <summary>The C# type of a list of them.</summary>
    public string CSharpList => IsStruct ? $"ReportParts{CSharp.Substring(PartOf.Length)}" : CSharp + "[]";

    public IEnumerable<string> MemberNames => _members.Keys;

    /// <summary>The same model where a template sees several reports: an object that is a part of one carries that with it.</summary>
    public ModelType OfAnyReport => IsPartOfReport
        ? LazyInitializer.EnsureInitialized(ref _ofAnyReport, MakeOfAnyReport)!
        : this;

    /// <summary>
    /// Adds a member; <paramref name="cSharp"/> has <c>{0}</c> where the object goes, <c>{1}</c> for its report.
    /// </summary>
    public ModelType With(string member, StaticType type, string cSharp)
    {
        _members.Add(member, new ModelMember(type, cSharp));
        return this;
    }

    public ModelMember? Find(string member) => _members.TryGetValue(member, out var found) ? found : null;

    /// <summary>Adds the members of this type to one whose objects lead to the object and its report.</summary>
    /// <param name="other">The other type.</param>
    /// <param name="target">The C# of the object, with <c>{0}</c> for one of the other type.</param>
    /// <param name="report">The C# of its report.</param>
    public ModelType As(ModelType other, string target, string report)
    {
        foreach (var member in _members)
        {
            var text = string.Format(CultureInfo.InvariantCulture, member.Value.CSharp, target, report);
            var type = StaticType.OfAnyReport(member.Value.Type);
            other.With(member.Key, type, type == member.Value.Type ? text
                : type.IsNullable ? $"ReportPart.Of({report}, {text})"
                : $"new {type.Storage}({report}, {text})");
        }

        return other;
    }

    private ModelType MakeOfAnyReport() => As(new ModelType(Name, Chinese, $"{PartOf}<{CSharp}>"), "{0}.Item", "{0}.Report");
}

/// <summary>A member of a model class.</summary>
/// <param name="Type">Its type.</param>
/// <param name="CSharp">The C# that reads it, with <c>{0}</c> where the object goes and <c>{1}</c> for its report.</param>
internal sealed record ModelMember(StaticType Type, string CSharp)
{
    /// <summary>The C# can stand before a dot or as an operand without parentheses.</summary>
    public bool IsPrimary => !CSharp.Contains(' ') || CSharp.StartsWith("new ", StringComparison.Ordinal);

    /// <summary>The C# that reads it of an object.</summary>
    public string On(string target) => string.Format(CultureInfo.InvariantCulture, CSharp, target, "report");
}
