using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Bound;
using Nianbao.Generator.Templates.Types;
using Nianbao.Generator.Templates.Units;
using Nianbao.Generator.Text;
using Scriban.Syntax;
using DiagnosticDescriptor = Microsoft.CodeAnalysis.DiagnosticDescriptor;

namespace Nianbao.Generator.Templates.Binding;

/// <summary>
/// Binds one function or template for one tuple of argument types: what its binders share, which are one for names, one for
/// operators and so on, each using the others through this.
/// </summary>
internal sealed class MethodBinder
{
    private readonly HashSet<(string Id, SourceRange Range)> _reported = [];
    private readonly List<DiagnosticInfo> _errors = [];

    public MethodBinder(UnitBinder unit, MethodInstance method)
    {
        Unit = unit;
        Method = method;
        File = method.Function.File;
        Block = method.Block;
        Scopes = new ScopeBinder(this);
        Names = new NameBinder(this);
        Members = new MemberBinder(this);
        Operators = new OperatorBinder(this);
        Expressions = new ExpressionBinder(this);
        Calls = new CallBinder(this);
        Includes = new IncludeBinder(this);
        BuiltIns = new BuiltInBinder(this);
        ModelLists = new ModelListBinder(this);
        FunctionValues = new FunctionValueBinder(this);
        Groups = new GroupBinder(this);
        Assignments = new AssignmentBinder(this);
        Loops = new LoopBinder(this);
        Wraps = new WrapBinder(this);
        Statements = new StatementBinder(this);
    }

    public UnitBinder Unit { get; }

    public MethodInstance Method { get; }

    public FunctionSymbol Function => Method.Function;

    /// <summary>The file that is being bound: that of the function, except in the block of a wrap.</summary>
    public TemplateFile File { get; set; }

    /// <summary>What <c>$$</c> means here; null for nothing.</summary>
    public WrappedBlock? Block { get; set; }

    /// <summary>Inside of a built-in function that becomes a value: the place of the call.</summary>
    public BoundLocal? CallPosition { get; set; }

    public ScopeBinder Scopes { get; }

    public NameBinder Names { get; }

    public MemberBinder Members { get; }

    public OperatorBinder Operators { get; }

    public ExpressionBinder Expressions { get; }

    public CallBinder Calls { get; }

    public IncludeBinder Includes { get; }

    public BuiltInBinder BuiltIns { get; }

    public ModelListBinder ModelLists { get; }

    public FunctionValueBinder FunctionValues { get; }

    public GroupBinder Groups { get; }

    public AssignmentBinder Assignments { get; }

    public LoopBinder Loops { get; }

    public WrapBinder Wraps { get; }

    public StatementBinder Statements { get; }

    /// <summary>The type of what is written here and caught: it is escaped already where the page is.</summary>
    public StaticType MarkupText => Method.Markup == Markup.None ? StaticType.Text : StaticType.SafeText;

    /// <summary>The main template, which nothing calls.</summary>
    public bool IsMain => Function.IsTemplate && Function.File == Unit.Main;

    /// <summary>A function is an expression even where it returns nothing.</summary>
    public bool ReturnsValue => !Function.IsTemplate;

    /// <summary>Binds the body and leaves it in the instance.</summary>
    public void Bind()
    {
        var opening = Scopes.Open();
        BoundBlock body;
        if (Function.Value is { } value)
        {
            body = new BoundBlock([Statements.Return(Expressions.Evaluate(value), value, File.Range(value))]);
        }
        else
        {
            body = Statements.Block(Function.Body!);
            if (!body.Ends && ReturnsValue)
            {
                if (Method.HasResult) NoteResult(BoundConstant.Null, File.Range(Function.Node));
                else Unit.NoteNoResult(Method);
            }
        }

        Method.Body = opening is null ? body : new BoundBlock([opening, body]);
        Method.Errors = _errors;
    }

    /// <summary>Notes a type that the method returns.</summary>
    public void NoteResult(BoundExpression value, SourceRange range)
    {
        var before = Method.Result;
        if (!Unit.NoteResult(Method, value.Type))
        {
            Report(TemplateDiagnostics.MixedTypes, range, Function.Name, before.Display, value.Type.Display);
        }
    }

    public void Report(DiagnosticDescriptor descriptor, SourceRange range, params string[] arguments)
    {
        if (_reported.Add((descriptor.Id, range))) _errors.Add(DiagnosticInfo.Create(descriptor, File.Source.Path, range, arguments));
    }

    /// <summary>Where a run-time error of a node is.</summary>
    public BoundExpression At(ScriptNode node) => At(File.Range(node));

    /// <summary>Where a run-time error is.</summary>
    public BoundExpression At(SourceRange range) => (BoundExpression?)CallPosition ?? Position(range);

    /// <summary>A place of the template as a value.</summary>
    public BoundPosition Position(SourceRange range) => new(File, range);

    public BoundPosition Position(ScriptNode node) => new(File, File.Range(node));

    public string Written(ScriptNode node) => File.Written(File.Range(node));

    /// <summary>What stands for a value that is none.</summary>
    public BoundExpression NotAValue(BoundExpression value, SourceRange range)
    {
        if (!value.IsError) Report(TemplateDiagnostics.NotAValue, range, value.Type.Display);
        return BoundError.Instance;
    }

    public BoundExpression NotAValue(BoundExpression value, ScriptNode node) => NotAValue(value, File.Range(node));

    /// <summary>What stands for a construct that is not supported.</summary>
    public BoundExpression Refused(ScriptNode node, string construct)
    {
        Report(TemplateDiagnostics.Unsupported, File.Range(node), $"“{construct}”", $"'{construct}'");
        return BoundError.Instance;
    }

    /// <summary>The hint about a name that is not there, in Chinese and in English.</summary>
    public static (string Chinese, string English) Suggest(string name, IEnumerable<string> known)
    {
        var names = known.Distinct(StringComparer.Ordinal).OrderBy(candidate => candidate, StringComparer.Ordinal).ToArray();
        return names.Length == 0 ? ("", "") : ("；" + Suggestion.Zh(name, names), "; " + Suggestion.En(name, names));
    }
}
