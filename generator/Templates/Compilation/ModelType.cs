namespace Nianbao.Generator.Templates.Compilation;

/// <summary>A class of the report model as templates see it: members in the names of the template language.</summary>
/// <param name="name">What messages call it in English.</param>
/// <param name="chinese">What messages call it in Chinese.</param>
/// <param name="cSharp">The C# type.</param>
internal sealed class ModelType(string name, string chinese, string cSharp)
{
    private readonly Dictionary<string, ModelMember> _members = new(StringComparer.Ordinal);

    public string Name { get; } = name;

    public string Chinese { get; } = chinese;

    public string CSharp { get; } = cSharp;

    public IEnumerable<string> MemberNames => _members.Keys;

    /// <summary>Adds a member; <paramref name="cSharp"/> has <c>{0}</c> where the object goes.</summary>
    public ModelType With(string member, StaticType type, string cSharp)
    {
        _members.Add(member, new ModelMember(type, cSharp));
        return this;
    }

    public ModelMember? Find(string member) => _members.TryGetValue(member, out var found) ? found : null;
}

/// <summary>A member of a model class.</summary>
internal sealed record ModelMember(StaticType Type, string CSharp)
{
    public Code On(string target) => new(string.Format(System.Globalization.CultureInfo.InvariantCulture, CSharp, target), Type)
    {
        IsPrimary = !CSharp.Contains(' ') || CSharp.StartsWith("new ", StringComparison.Ordinal),
        IsPure = true,
        IsFromModel = true,
    };
}
