using System.Globalization;
using System.Text;
using Nianbao.Generator.Templates.Syntax;

namespace Nianbao.Generator.Tests.Templates;

/// <summary>
/// Prints a tree for the case files: a line for each statement, its blocks indented below it, expressions in
/// parentheses. In front of a statement stands its auto-indent in quotes, nothing if it is empty, <c>^</c> if it is
/// that of the surrounding block. Text has the latter; where its indent is empty, it says <c>raw</c>.
/// </summary>
internal sealed class TreePrinter
{
    private readonly StringBuilder _output = new();
    private int _level;

    public static string Print(TemplateSyntax template)
    {
        var printer = new TreePrinter();
        printer.Items(template.Body);
        return printer._output.ToString();
    }

    /// <summary>A block on one line, for functions within expressions.</summary>
    public static string PrintInline(Block block)
    {
        var printer = new TreePrinter();
        printer.Items(block);
        var lines = printer._output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return string.Join("; ", lines.Select(line => line.Trim()));
    }

    private void Items(Block block)
    {
        foreach (var item in block.Items)
        {
            var indent = item.Indent switch { null => "^ ", "" => "", var blanks => Quote(blanks) + " " };
            if (item.Statement is TextStatement text)
                Line($"{(item.Indent is null ? "text" : "raw")} {Quote(text.Text)}");
            else
                Statement(item.Statement, indent);
        }
    }

    private void Statement(Statement statement, string indent)
    {
        switch (statement)
        {
            case IfStatement node:
                for (var i = 0; i < node.Branches.Count; i++)
                    Block($"{(i == 0 ? indent + "if" : "else if")} {Text(node.Branches[i].Condition)}", node.Branches[i].Body);
                Else(node.Else);
                break;
            case CaseStatement node:
                Case(node, indent);
                break;
            case ForStatement node:
                Block($"{indent}for {Head(node.Head)}", node.Body);
                Else(node.Else);
                break;
            case TableRowStatement node:
                Block($"{indent}tablerow {Head(node.Head)}", node.Body);
                break;
            case WhileStatement node:
                Block($"{indent}while {Text(node.Condition)}", node.Body);
                break;
            case CaptureStatement node:
                Block($"{indent}capture {Text(node.Target)}", node.Body);
                break;
            case WithStatement node:
                Block($"{indent}with {Text(node.Target)}", node.Body);
                break;
            case WrapStatement node:
                Block($"{indent}wrap {Text(node.Call)}", node.Body);
                break;
            case FunctionStatement node:
                Block($"{indent}func {Text(node.Name)}{ExpressionPrinter.Parameters(node.Parameters)}", node.Body);
                break;
            default:
                Line(indent + Simple(statement));
                break;
        }
    }

    private static string Simple(Statement statement) => statement switch
    {
        ExpressionStatement node => $"print {Text(node.Value)}",
        AssignmentStatement node => $"{Sign(node.Operator)} {Text(node.Target)} {Text(node.Value)}",
        InlineFunctionStatement node =>
            $"func {Text(node.Name)}{ExpressionPrinter.Parameters(node.Parameters)} = {Text(node.Value)}",
        ImportStatement node => $"import {Text(node.Source)}",
        ReadOnlyStatement node => $"readonly {Text(node.Variable)}",
        ReturnStatement node => node.Value is null ? "ret" : $"ret {Text(node.Value)}",
        WrappedBlockStatement => "$$",
        BreakStatement => "break",
        ContinueStatement => "continue",
        _ => throw new ArgumentOutOfRangeException(nameof(statement), statement, "no such statement"),
    };

    private static string Sign(AssignmentOperator @operator) => @operator switch
    {
        AssignmentOperator.Set => "=",
        AssignmentOperator.Add => "+=",
        AssignmentOperator.Subtract => "-=",
        AssignmentOperator.Multiply => "*=",
        AssignmentOperator.Divide => "/=",
        AssignmentOperator.IntegerDivide => "//=",
        _ => "%=",
    };

    private void Case(CaseStatement node, string indent)
    {
        Line($"{indent}case {Text(node.Subject)}{(node.BranchIndent is null ? " ^" : "")}");
        foreach (var branch in node.Branches)
            Block($"when {string.Join(' ', branch.Values.Select(Text))}", branch.Body);
        Else(node.Else);
    }

    private void Else(Block? block)
    {
        if (block is not null)
            Block("else", block);
    }

    private static string Head(LoopHead head)
    {
        var options = head.Options.Select(option =>
            option.Value is null ? " " + option.Name : $" {option.Name}:{Text(option.Value)}");
        return $"{Text(head.Variable)} in {Text(head.Source)}{string.Concat(options)}";
    }

    private void Block(string head, Block body)
    {
        Line(head);
        _level++;
        Items(body);
        _level--;
    }

    private void Line(string text) => _output.Append(' ', _level * 2).Append(text).Append('\n');

    private static string Text(SyntaxNode expression) => ExpressionPrinter.Print(expression);

    internal static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' => "\\x" + ((int)c).ToString("X2", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
