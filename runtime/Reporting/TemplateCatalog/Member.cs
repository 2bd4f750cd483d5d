namespace Nianbao.Reporting.TemplateCatalog;

/// <summary>A name that a template may use, with what it means.</summary>
/// <param name="Name">The name; of a function with its group.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Meaning">What it is, in Chinese.</param>
/// <param name="MeaningEn">The same in English.</param>
internal sealed record Member(string Name, string Type, string Meaning, string MeaningEn)
{
    /// <summary>The parameters of a function: <c>list:value separator:text [function:function]</c>; empty for others.</summary>
    public string Parameters { get; init; } = "";
}

/// <summary>Names that belong together: the members of a class of the model, a group of functions.</summary>
/// <param name="Name">The class or the group.</param>
/// <param name="Meaning">What it is, in Chinese.</param>
/// <param name="MeaningEn">The same in English.</param>
/// <param name="Members">Its names.</param>
internal sealed record MemberGroup(string Name, string Meaning, string MeaningEn, Member[] Members);
