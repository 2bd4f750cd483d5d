using System.Globalization;

namespace Nianbao.Templates;

/// <summary>
/// The culture that a template may name for dates and numbers: the invariant one. Those of .NET come from the machine, in another
/// form or not at all on another, and the same template must give the same page everywhere; a copy of their data would be kept
/// up to date by nobody.
/// </summary>
internal static class Cultures
{
    /// <summary>The invariant culture for null and ""; an error for any other name, which says how to do without.</summary>
    public static CultureInfo Find(string? name, Position position) => string.IsNullOrEmpty(name) ? CultureInfo.InvariantCulture : throw position.Error(
        $"没有地区格式“{name}”：各台计算机的地区数据不同，同一模板应生成同样的页面。请写出样式，如 '%Y年%m月%d日'、'#,##0.00'；星期和月份的名称可放在列表里，按 '%w'、'%m' 取用",
        $"there is no culture '{name}': machines differ in their data, and a template must give the same page on each. Write a pattern such as '%d/%m/%Y' or '#,##0.00'; names of days and months can stand in a list and be taken by '%w' and '%m'");
}
