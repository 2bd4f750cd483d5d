using Nianbao.Generator.CSharp;
using Nianbao.Generator.Templates.Analysis;
using Nianbao.Generator.Templates.Bound;
using Nianbao.Generator.Templates.Types;
using Nianbao.Generator.Templates.Units;

namespace Nianbao.Generator.Templates.Emit;

/// <summary>What the methods of a unit have in common, and what of it they turn out to use.</summary>
internal sealed class EmittedUnit
{
    private readonly CSharpNames _methodNames = new();
    private readonly Dictionary<MethodVariant, string> _names = [];
    private readonly Dictionary<Variable, string> _fields = [];
    private readonly HashSet<MethodVariant> _caught;
    private readonly List<ModelType> _models = [];

    public EmittedUnit(TemplateRoot root, CallGraph graph, IReadOnlyList<MethodVariant> variants, bool hasGlobalObject)
    {
        Root = root;
        Graph = graph;
        Variants = variants;
        HasGlobalObject = hasGlobalObject;
        _methodNames.Unique("Render");
        _methodNames.Unique("Variables");
        foreach (var variant in variants) _names.Add(variant, variant == variants[0] ? "Render" : _methodNames.Unique(NameOf(variant.Method.Function)));
        _caught = [.. variants.SelectMany(variant => variant.Calls).Where(pair => pair.Key.IsCaught).Select(pair => pair.Value)];
        var shared = variants.SelectMany(variant => VariablesOf(variant.Method).Distinct())
            .Where(variable => variable.IsGlobal && !variable.IsInObject && variable.Type is { Kind: not TypeKind.Symbol })
            .GroupBy(variable => variable).Where(group => group.Count() > 1).Select(group => group.Key);
        foreach (var variable in shared) _fields.Add(variable, $"V{_fields.Count + 1}{CSharpNames.Pascal(variable.Name)}");
    }

    public TemplateRoot Root { get; }

    public CallGraph Graph { get; }

    public IReadOnlyList<MethodVariant> Variants { get; }

    /// <summary>Global variables are members of one object.</summary>
    public bool HasGlobalObject { get; }

    /// <summary>The variables that several methods use, with their fields.</summary>
    public IReadOnlyDictionary<Variable, string> Fields => _fields;

    /// <summary>Methods pass the shared variables on.</summary>
    public bool HasFields => HasGlobalObject || _fields.Count > 0;

    /// <summary>The names of members that object literals have.</summary>
    public ObjectShapes Shapes { get; } = new();

    /// <summary>The files that the code names for run-time errors.</summary>
    public HashSet<TemplateFile> Files { get; } = [];

    /// <summary>The types of the model of which the code makes values; those that their members need are added while they are written.</summary>
    public IReadOnlyList<ModelType> Models => _models;

    /// <summary>The method of a variant.</summary>
    public string NameOf(MethodVariant variant) => _names[variant];

    /// <summary>What the variant writes is wanted as a text, too.</summary>
    public bool IsCaught(MethodVariant variant) => _caught.Contains(variant);

    /// <summary>The emitted method that makes a value of an object of the model.</summary>
    public string ValueMethod(ModelType model)
    {
        if (!_models.Contains(model)) _models.Add(model);
        return model.CSharp + "Value";
    }

    /// <summary>The C# parameters for the arguments that exist at run time.</summary>
    public static IEnumerable<(ArgumentType Argument, string Parameter)> ParametersOf(MethodInstance method) =>
        method.Arguments.Select((argument, i) => (argument, ParameterFor(method, argument, i)))
            .Concat(method.Outer.Select(outer => (outer, CSharpNames.Of(outer.Name!) + "Outer")))
            .Where(pair => pair.Item1.IsRuntime);

    private static string ParameterFor(MethodInstance method, ArgumentType argument, int index) =>
        argument.Name == CallArguments.ArgumentName ? "arguments"
        : argument.Name is not null ? CSharpNames.Of(argument.Name) + "Arg"
        : method.Function.Parameters is { } parameters ? CSharpNames.Of(parameters[index].Name) + "Arg"
        : $"arg{index}";

    private static IEnumerable<Variable> VariablesOf(MethodInstance method) => BoundWalk.Statements(method.Body!).SelectMany(statement =>
        BoundWalk.Expressions(statement).Select(VariableOf).Append((statement as BoundStore)?.Variable).OfType<Variable>());

    private static Variable? VariableOf(BoundExpression expression) => expression switch
    {
        BoundVariable read => read.Variable,
        BoundReference reference => reference.Variable,
        _ => null,
    };

    // with an ending, so that no method hides a class of the runtime
    private static string NameOf(FunctionSymbol function) => function.IsTemplate
        ? TemplateNames.Identifier(function.File.Source.Name) + "Part"
        : CSharpNames.Pascal(function.Name) + "Function";
}
