using Nianbao.Forms;

namespace Nianbao.Narratives;

/// <summary>
/// How documents may be published is no request and no outcome: 印发文件92件，其中主动公开12件、依申请公开30件、不予公开50件. One
/// that is published by itself, in the same unit, tells them.
/// </summary>
internal static class DocumentProperties
{
    private const string Published = "published";
    private const string Received = ".received";

    /// <summary>Removes what a sentence says of documents.</summary>
    public static void Remove(SentenceTokens tokens, List<Claim> claims)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].Is(WordRole.Other, Published)) continue;
            var figure = tokens.First(i, tokens.Count, token => token.Kind == TokenKind.Count);
            if (figure < 0 || !IsOwnFigure(tokens, i, figure)) continue;
            var unit = tokens.UnitOf(figure);
            if (!claims.Exists(claim => claim.Concept.Contains(Received, StringComparison.Ordinal))) claims.RemoveAll(claim => claim.Unit == unit && claim.At >= 0);
            return;
        }
    }

    // 主动公开12件, 主动公开的12件; not 主动公开政府信息12件
    private static bool IsOwnFigure(SentenceTokens tokens, int i, int figure) =>
        tokens.First(i + 1, figure, token => !token.Is(WordRole.Filler)) < 0;
}
