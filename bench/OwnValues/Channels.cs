using System.Text;
using HandlebarsDotNet;

namespace Nianbao.Bench.OwnValues;

/// <summary>A way in which an organ publishes.</summary>
internal sealed record Channel(string Name, string Kind, int Items, int Visits, bool Open, string[] Topics);

/// <summary>
/// The page of <c>channels.scriban-html</c> by Handlebars.Net, compiled, into a writer that is used again. Both
/// make their values for every page.
/// </summary>
internal sealed class Channels
{
    private const string Source = """
        <table>
        {{#each channels}}
        <tr class="{{kind}}">
        <td>{{@index}}</td><td>{{name}}</td><td>{{items}}</td><td>{{visits}}</td>
        <td>{{#if open}}开放{{else}}筹备{{/if}}</td>
        <td>{{#each topics}}<span>{{this}}</span>{{/each}}</td>
        </tr>
        {{/each}}
        </table>

        """;

    private readonly HandlebarsTemplate<TextWriter, object, object> _template = Handlebars.Compile(new StringReader(Source));
    private readonly StringBuilder _page = new();

    /// <summary>What has been written.</summary>
    public string Written => _page.ToString();

    public void Render()
    {
        _page.Clear();
        using var writer = new StringWriter(_page);
        _template(writer, new { channels = Make() }, null!);
    }

    private static Channel[] Make() =>
    [
        new("政府网站", "online", 12, 0, true, ["机构职能", "政策文件", "财政预决算"]),
        new("政务新媒体", "online", 49, 1001, false, ["政策解读", "回应关切"]),
        new("政府公报", "print", 86, 2004, true, ["规范性文件 & 解读"]),
        new("政务公开栏", "board", 123, 3009, true, ["办事指南", "收费目录"]),
        new("新闻发布会", "event", 160, 4016, false, ["政策解读", "重大事项"]),
        new("档案馆查阅点", "room", 197, 5025, true, ["历年公报", "政策文件"]),
        new("图书馆查阅点", "room", 234, 6036, true, ["历年公报"]),
        new("政务服务大厅", "room", 271, 7049, false, ["办事指南", "依申请公开", "政策咨询"]),
        new("广播电视", "air", 308, 8064, true, ["机构职能", "政策文件", "财政预决算"]),
        new("报纸刊物", "print", 345, 9081, true, ["政策解读", "回应关切"]),
        new("公开热线", "line", 382, 10100, false, ["规范性文件 & 解读"]),
        new("信息公开指南", "print", 419, 11121, true, ["办事指南", "收费目录"]),
        new("村务公开栏", "board", 456, 12144, true, ["政策解读", "重大事项"]),
        new("社区宣传栏", "board", 493, 13169, false, ["历年公报", "政策文件"]),
        new("手机客户端", "online", 530, 14196, true, ["历年公报"]),
        new("邮寄材料", "print", 567, 15225, true, ["办事指南", "依申请公开", "政策咨询"]),
        new("便民手册", "print", 604, 16256, false, ["机构职能", "政策文件", "财政预决算"]),
        new("会议开放日", "event", 641, 17289, true, ["政策解读", "回应关切"]),
        new("意见征集", "online", 678, 18324, true, ["规范性文件 & 解读"]),
        new("督查通报", "online", 715, 19361, false, ["办事指南", "收费目录"]),
    ];
}
