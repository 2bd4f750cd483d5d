using Nianbao.Generator.Templates.Types;
using Nianbao.Generator.Text;
using Scriban.Syntax;

namespace Nianbao.Generator.Templates.Bound;

/// <summary>A statement whose names are resolved. Statements never change and are told apart by identity.</summary>
/// <param name="mark">What a debugger shows of it: the place of what runs at its beginning; null for what no statement of the template asks for.</param>
internal abstract class BoundStatement(SourceRange? mark)
{
    public SourceRange? Mark { get; } = mark;

    /// <summary>Nothing that follows it in its block is reached.</summary>
    public virtual bool Ends => false;

    /// <summary>The expressions that it evaluates itself, in their order.</summary>
    public virtual IEnumerable<BoundExpression> Expressions => [];

    /// <summary>The statements directly below.</summary>
    public virtual IEnumerable<BoundStatement> Statements => [];
}

/// <summary>Statements one after the other.</summary>
internal sealed class BoundBlock(IReadOnlyList<BoundStatement> items) : BoundStatement(null)
{
    public static readonly BoundBlock Empty = new([]);

    public IReadOnlyList<BoundStatement> Items { get; } = items;

    public override bool Ends => Items.Count > 0 && Items[Items.Count - 1].Ends;

    public override IEnumerable<BoundStatement> Statements => Items;
}

/// <summary>The statements of a code block: what is written after a newline in them is indented.</summary>
/// <param name="indent">The blanks before the braces; empty where there are none.</param>
internal sealed class BoundIndented(string indent, BoundBlock body) : BoundStatement(null)
{
    public string Indent { get; } = indent;

    public BoundBlock Body { get; } = body;

    public override bool Ends => Body.Ends;

    public override IEnumerable<BoundStatement> Statements => [Body];
}

/// <summary>The block of a <c>wrap</c>, which may stand in another file than the function that runs it.</summary>
internal sealed class BoundWrapped(TemplateFile file, BoundBlock body) : BoundStatement(null)
{
    public TemplateFile File { get; } = file;

    public BoundBlock Body { get; } = body;

    public override bool Ends => Body.Ends;

    public override IEnumerable<BoundStatement> Statements => [Body];
}

/// <summary>Text of the template.</summary>
internal sealed class BoundTemplateText(string text, SourceRange mark) : BoundStatement(mark)
{
    public string Text { get; } = text;
}

/// <summary>Prints a value, or calls something that writes itself.</summary>
/// <param name="range">Where the value is written.</param>
internal sealed class BoundPrint(BoundExpression value, TemplateFile file, SourceRange range, BoundPosition position, SourceRange? mark) : BoundStatement(mark)
{
    public BoundExpression Value { get; } = value;

    public TemplateFile File { get; } = file;

    public SourceRange Range { get; } = range;

    /// <summary>Where an error is that is seen while the value is printed.</summary>
    public BoundPosition Position { get; } = position;

    public override IEnumerable<BoundExpression> Expressions => [Value];
}

/// <summary>Evaluates and prints nothing.</summary>
internal sealed class BoundEvaluate(BoundExpression value, SourceRange? mark) : BoundStatement(mark)
{
    public BoundExpression Value { get; } = value;

    public override IEnumerable<BoundExpression> Expressions => [Value];
}

/// <summary>An include that stands alone: the template writes straight to the output.</summary>
/// <param name="hasIndent">There may be an indent here, which the finished text gets.</param>
internal sealed class BoundInclude(BoundFunctionCall call, bool hasIndent, SourceRange? mark) : BoundStatement(mark)
{
    public BoundFunctionCall Call { get; } = call;

    public bool HasIndent { get; } = hasIndent;

    public override IEnumerable<BoundExpression> Expressions => [Call];
}

/// <summary>Two ways.</summary>
/// <param name="condition">A truth; with <paramref name="found"/> a value that may be null.</param>
/// <param name="found">Holds the value where it is there.</param>
/// <param name="place">Where a difference between the ways is told.</param>
internal sealed class BoundIf(
    BoundExpression condition, LocalSymbol? found, BoundStatement whenTrue, BoundStatement? whenFalse, SourceRange place, SourceRange? mark) : BoundStatement(mark)
{
    public BoundExpression Condition { get; } = condition;

    public LocalSymbol? Found { get; } = found;

    public BoundStatement WhenTrue { get; } = whenTrue;

    public BoundStatement? WhenFalse { get; } = whenFalse;

    public SourceRange Place { get; } = place;

    public override bool Ends => WhenTrue.Ends && WhenFalse?.Ends == true;

    public override IEnumerable<BoundExpression> Expressions => [Condition];

    public override IEnumerable<BoundStatement> Statements => WhenFalse is null ? [WhenTrue] : [WhenTrue, WhenFalse];
}

/// <summary>Keeps a value in a variable of the emitted C#.</summary>
internal sealed class BoundDeclaration(LocalSymbol local, BoundExpression value, SourceRange? mark) : BoundStatement(mark)
{
    public LocalSymbol Local { get; } = local;

    public BoundExpression Value { get; } = value;

    public override IEnumerable<BoundExpression> Expressions => [Value];
}

/// <summary>A <c>for</c> or <c>tablerow</c>.</summary>
internal sealed class BoundFor(LoopScope loop, BoundLoopSource source, BoundStatement? assignment, BoundExpression? isSame, BoundBlock body, BoundBlock? otherwise, LoopScope empty, BoundPosition position, SourceRange range, SourceRange? mark)
    : BoundStatement(mark)
{
    public LoopScope Loop { get; } = loop;

    public BoundLoopSource Source { get; } = source;

    /// <summary>Stores the item where the loop's variable is no plain name.</summary>
    public BoundStatement? Assignment { get; } = assignment;

    /// <summary>Whether the item equals the one before; null where nothing asks.</summary>
    public BoundExpression? IsSame { get; } = isSame;

    public BoundBlock Body { get; } = body;

    public BoundBlock? Else { get; } = otherwise;

    /// <summary>The loop as <see cref="Else"/> sees it.</summary>
    public LoopScope Empty { get; } = empty;

    public BoundPosition Position { get; } = position;

    public SourceRange Range { get; } = range;

    public override IEnumerable<BoundExpression> Expressions => Source.Expressions;

    public override IEnumerable<BoundStatement> Statements =>
        [.. Assignment is null ? Array.Empty<BoundStatement>() : [Assignment], Body, .. Else is null ? Array.Empty<BoundStatement>() : [Else]];
}

/// <summary>What a loop runs over.</summary>
/// <param name="List">The C# value with a length and items.</param>
/// <param name="CanBeNull">It may be null.</param>
/// <param name="IsNullableStruct">It is a nullable struct.</param>
/// <param name="Offset">Null where it is not given, as the others.</param>
internal sealed record BoundLoopSource(
    BoundExpression List, bool CanBeNull, bool IsNullableStruct, BoundExpression? Offset, BoundExpression? Limit, bool IsReversed, BoundExpression? Columns)
{
    public bool HasWindow => Offset is not null || Limit is not null || IsReversed;

    public IEnumerable<BoundExpression> Expressions => new[] { List, Offset, Limit, Columns }.OfType<BoundExpression>();
}

/// <summary>A <c>while</c>.</summary>
internal sealed class BoundWhile(LoopScope loop, BoundExpression condition, BoundBlock body, BoundPosition position, SourceRange range, SourceRange? mark) : BoundStatement(mark)
{
    public LoopScope Loop { get; } = loop;

    public BoundExpression Condition { get; } = condition;

    public BoundBlock Body { get; } = body;

    public BoundPosition Position { get; } = position;

    public SourceRange Range { get; } = range;

    public override IEnumerable<BoundExpression> Expressions => [Condition];

    public override IEnumerable<BoundStatement> Statements => [Body];
}

/// <summary><c>break</c> or <c>continue</c> of a loop of the same method.</summary>
internal sealed class BoundJump(string word, LoopScope loop, SourceRange range, SourceRange? mark) : BoundStatement(mark)
{
    public string Word { get; } = word;

    public LoopScope Loop { get; } = loop;

    public SourceRange Range { get; } = range;

    public override bool Ends => true;
}

/// <summary><c>break</c> or <c>continue</c> where there is no loop.</summary>
internal sealed class BoundLooseJump(string word, BoundPosition position, SourceRange? mark) : BoundStatement(mark)
{
    public string Word { get; } = word;

    public BoundPosition Position { get; } = position;

    public override bool Ends => true;
}

/// <summary>Leaves the method.</summary>
/// <param name="value">Null for nothing.</param>
/// <param name="print">What a page or part writes as its last: the value that it returns.</param>
internal sealed class BoundReturn(BoundExpression value, BoundStatement? print, SourceRange range, SourceRange? mark) : BoundStatement(mark)
{
    public BoundExpression Value { get; } = value;

    public BoundStatement? Print { get; } = print;

    public SourceRange Range { get; } = range;

    public override bool Ends => true;

    public override IEnumerable<BoundExpression> Expressions => [Value];

    public override IEnumerable<BoundStatement> Statements => Print is null ? [] : [Print];
}

/// <summary>Stores a value in a variable; a function that is known makes no C#.</summary>
internal sealed class BoundStore(Variable variable, BoundExpression value, ScriptNode target, BoundPosition position, SourceRange? mark) : BoundStatement(mark)
{
    public Variable Variable { get; } = variable;

    public BoundExpression Value { get; } = value;

    public ScriptNode Target { get; } = target;

    public BoundPosition Position { get; } = position;

    public override IEnumerable<BoundExpression> Expressions => [Value];
}

/// <summary>Makes a variable read-only, if it certainly has a value.</summary>
internal sealed class BoundReadOnly(Variable variable, SourceRange? mark) : BoundStatement(mark)
{
    public Variable Variable { get; } = variable;
}

/// <summary>Catches what its body writes.</summary>
/// <param name="store">Stores <see cref="BoundCaptured"/> of the local.</param>
internal sealed class BoundCapture(LocalSymbol local, BoundBlock body, BoundStatement store, SourceRange range, SourceRange? mark) : BoundStatement(mark)
{
    public LocalSymbol Local { get; } = local;

    public BoundBlock Body { get; } = body;

    public BoundStatement Store { get; } = store;

    public SourceRange Range { get; } = range;

    public override bool Ends => Body.Ends;

    public override IEnumerable<BoundStatement> Statements => [Body, Store];
}

/// <summary>What was caught until now.</summary>
internal sealed record BoundCaptured(LocalSymbol Local, StaticType Type) : BoundExpression(Type)
{
    public override bool IsPure => false;
}

/// <summary>Opens an object in which plain names are looked up.</summary>
internal sealed class BoundWith(ScopeSymbol scope, BoundExpression target, BoundBlock body, SourceRange? mark) : BoundStatement(mark)
{
    public ScopeSymbol Scope { get; } = scope;

    public BoundExpression Target { get; } = target;

    public BoundBlock Body { get; } = body;

    public override bool Ends => Body.Ends;

    public override IEnumerable<BoundExpression> Expressions => [Target];

    public override IEnumerable<BoundStatement> Statements => [Body];
}
