namespace Nianbao.Judge.Grammar;

/// <summary>What an expression is meant to give. Now and then it gives something else.</summary>
internal enum Kind
{
    Number,
    Text,
    Bool,
    List,
    Object,
    Date,
    Span,
    Function,
    Any,
}
