namespace Nianbao.Generator.Templates.Places;

/// <summary>What keeps the compiler from knowing where the text of a template leads.</summary>
internal enum PageProblem
{
    None,

    /// <summary>The name of a tag or attribute goes on after branches met in it.</summary>
    SplitName,

    /// <summary>A colon makes a scheme of what was printed before it.</summary>
    PrintedScheme,

    /// <summary><c>&lt;!--</c> inside of a script, after which its end tag may not end it.</summary>
    CommentInScript,
}
