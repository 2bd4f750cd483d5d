namespace Nianbao.Reporting.TemplateCatalog;

/// <summary>
/// What the names of the report model mean to who writes templates: for each class of the model a line in brackets (after
/// &lt; the class whose members it has as well), then its members, one a line: name, type, meaning in Chinese and in English. The compiler of templates knows the same names and
/// types (its <c>ReportModel</c>); a test compares both.
/// </summary>
internal static class ModelMembers
{
    public const string Text =
        """
        [last year's report] 上年报告 | the report on the year before
        organ: text = 报告机关的名称 | the name of the reporting body
        year: int = 报告年度 | the year reported on
        title: text = 标题 | the title
        title_lines: list of text = 标题按意思分成的一行或两行：某县人民政府2021年、政府信息公开工作年度报告 | the title in one line or two, broken where its sense does
        published: date? = 公布日期，数据文件没有写的为空 | the day of publication, null where the data file gives none
        index: text = 索引号，没有的为空 | the number under which the page is catalogued, empty for none
        publisher: text = 发布机构，没有的为空 | who publishes the page, empty for none
        source: text = 来源，没有的为空 | where the page comes from, empty for none
        signatory: text = 落款的机关，没有的为空 | the body that signs the report, empty for none
        signed: date? = 落款的日期，没有的为空 | the day on which it signs, null for none
        preamble: list of text = 第一部分之前的段落 | the paragraphs before the first section
        form: form = 所用的格式 | the official form
        sections: list of section = 要印出的各部分，按官方次序 | the sections that are printed, in official order
        tables: list of table = 格式的全部表格 | all tables of the form

        [report < last year's report] 顶层：本份年报 | the top: the report
        previous: last year's report? = 同一机关的上年报告，没有的为空 | the same body's report on the year before, null where there is none

        [collected report < report] 汇总中的一份年报；只用于一个格式的模板还可写表、行、列的路径：r.requests.received.total | one of many reports; in a template for one form also the paths of its tables: r.requests.received.total
        file: text = 它的页面的名称，不带后缀 | the name of its pages without what templates add

        [collection] 顶层：templates/collection 里的模板所见的多份年报 | the top of a template in templates/collection: many reports
        reports: list of collected report = 全部年报，按机关，新的年度在前 | all reports by body, the newest year first
        years: list of year = 各年度，新的在前 | the years, the newest first
        organs: list of organ = 各机关 | the reporting bodies
        missing: list of missing report = 有错误、没有列入的年报 | the reports that are left out because they have errors

        [year] 一个年度 | a year
        year: int = 年度 | the year
        reports: list of collected report = 这一年度的年报，按机关 | the reports on it, by body

        [organ] 一个机关 | a reporting body
        organ: text = 名称 | its name
        reports: list of collected report = 它的年报，新的在前 | its reports, the newest first

        [missing report] 有错误、没有列入的一份年报 | a report that is left out because it has errors
        file: text = 数据文件的名称，不带扩展名 | the name of its data file without extension
        organ: text = 机关，读不出时为空 | the reporting body, empty where it could not be read
        year: int = 年度，读不出时为 0 | the year, 0 where it could not be read

        [form] 格式 | the official form
        id: text = 标识，如 2021 | its id, such as 2021
        title: text = 名称，不带机关和年度 | its title without body and year
        basis: basis = 依据的通知 | the notice that laid it down

        [basis] 格式依据的通知 | the notice that laid the form down
        number: text = 文号 | its number
        issued: date? = 印发日期 | the day it was issued

        [section] 一个部分 | a section
        id: text = 标识，即数据文件里的键 | its id, the key in data files
        heading: text = 官方标题，带序号 | the official heading with its number
        index: int = 次序，从 0 起 | its place, from 0
        paragraphs: list of text = 正文段落，其中的数已经填好 | the paragraphs, with figures put in
        has_free_headings: bool = 标题由各报告自拟 | true where the report words its headings itself
        chapters: list of chapter = 自拟标题的各段 | the parts under headings of the report's own
        table: table? = 表格，没有或省略的为空 | its table, null where it has none or leaves it out
        notes: list of text = 印在表下面的各行：本地项目、没有分项的数 | the lines printed below the table: what is not the form's own

        [chapter] 自拟标题的一段 | a part under a heading of the report's own
        heading: text = 自拟的标题 | the heading as the report words it
        paragraphs: list of text = 段落 | the paragraphs

        [table] 一张表 | a table
        id: text = 标识 | its id
        label: text = 名称，即所在部分的标题去掉序号 | its name: the heading of its section without the number
        unit: text = 计量单位，表上没有印的为空文本 | its unit, empty where none is printed
        is_list: bool = 逐行印名称、单位、数量的统计表 | true for a list of labels, units and numbers
        has_other_units: bool = 有的行或列另有单位 | true where some rows or columns have units of their own
        columns: int = 印出的列数 | how many columns are printed
        label_columns: int = 左边几列只有文字 | how many of them, from the left, hold labels only
        head_rows: list of layout row = 表头各行 | the rows of the head
        body_rows: list of layout row = 表身各行 | the rows of the body
        blocks: list of block = 各块，合用一套列 | its blocks, each with columns of its own

        [layout row] 印出的一行 | a row as it is printed
        cells: list of layout cell = 从这一行开始的格 | the cells that begin in it
        grid: list of layout cell = 铺满这一行的格：连同从上面各行延续下来的 | the cells that fill it: also those that go on from rows above

        [layout cell] 印出的一格 | a cell as it is printed
        kind: text = title、corner、column、row、unit 或 value | title, corner, column, row, unit or value
        is_value: bool = 是数，不是文字 | true for a number, false for a label
        label: text = 印的文字 | the text printed
        colspan: int = 占几列 | how many columns it spans
        rowspan: int = 占几行 | how many rows it spans
        scope: text = 表头的方向：row、col 或空文本 | row or col for a head cell, empty for others
        id: text = HTML 里的 id | its id in HTML
        headers: text = 所属表头的 id，供 headers 属性 | the ids of its head cells, for the attribute headers
        depth: int = 行名缩进几级 | how deep the row label is indented
        is_continued: bool = 是上面一行的格延续下来的，只在 grid 里有 | true for one that goes on from the row above, only in grid
        value: cell = 数 | the number
        remark: text = 数后面印的括注，没有的为空文本 | what is printed behind the number, empty for nothing

        [block] 表的一块 | a block of a table
        heading: text? = 块上方的一行字，没有的为空 | the line above it, null where there is none
        head: text? = 行名上方的表头，没有的为空 | the label over the row labels, null where there is none
        columns: list of column = 各数列 | its value columns
        rows: list of row = 有数的各行 | its rows with numbers

        [column] 一列数 | a value column
        label: text = 官方名称 | the official label
        full_label: text = 连同上级名称，用·相连 | with the labels above it, joined by ·
        kind: text = count、signed 或 amount | count, signed or amount
        unit: text = 计量单位 | its unit
        path: text = 路径，不含表和行 | its path without table and row

        [row] 一行数 | a row of numbers
        label: text = 官方名称 | the official label
        full_label: text = 连同上级名称，用·相连 | with the labels above it, joined by ·
        depth: int = 上面有几级 | how many rows stand above it in the tree
        path: text = 路径，从表起 | its path, from the table on
        cells: list of cell = 各列的数 | its numbers

        [cell] 一格，直接印就是数；空白格印不出字，在 if 里为假，在 ?? 里为空 | a cell: printed it is its number; a blank one prints nothing, is false in if and null in ??
        value: cell = 数本身 | the number itself
        state: text = blank 空白、given 填报、computed 算出 | blank, given or computed
        is_blank: bool = 空白 | true where nothing is known
        remark: text = 数后面印的括注，没有的为空文本 | what is printed behind the number, empty for nothing
        label: text = 官方名称：行·列 | the official labels: row·column
        path: text = 路径，如 requests.received.total | its path, such as requests.received.total
        unit: text = 计量单位 | its unit
        previous: cell = 上年的数，没有可比的为空白 | last year's figure, blank where there is none to compare with
        change: cell = 比上年增减，不能比的为空白 | what it has more than last year, blank where that cannot be told

        [named row] 按路径写出的行或一组行，如 requests.outcomes | a row or group of rows written as a path, such as requests.outcomes
        label: text = 官方名称 | the official label
        rows: list of named row = 下级各行 | the rows below
        cells: list of cell = 各列的数，只有标题的行没有 | its numbers; rows that are headings only have none

        [named group] 按路径写出的一组列，如 requests.received.organisations | a group of columns written as a path, such as requests.received.organisations
        label: text = 官方名称 | the official label

        [date] 日期 | a date
        year: int = 年 | the year
        month: int = 月 | the month
        day: int = 日 | the day
        hour: int = 时 | the hour
        minute: int = 分 | the minute
        second: int = 秒 | the second
        millisecond: int = 毫秒 | the millisecond
        microsecond: int = 微秒 | the microsecond
        nanosecond: int = 纳秒 | the nanosecond
        ticks: int = 自公元 1 年起的百纳秒数 | hundreds of nanoseconds since the year 1
        date: date? = 当天零时 | the day without its time
        time_of_day: value = 当天的时间 | the time of the day
        day_of_week: text = 星期几（英文） | the day of the week, in English
        day_of_year: int = 一年的第几天 | the day of the year

        [check report] 顶层：校验报告的模板 templates/pages/check-report.scriban-html 所见的 | the top of the check report's template, templates/pages/check-report.scriban-html
        verdict: text = 结论 | what follows for publication
        files: int = 检查了几个数据文件 | how many data files were checked
        counts: list of finding count = 各类问题的处数 | how many findings of each kind
        organs: list of checked organ = 各机关，按名称 | the reporting bodies by name

        [finding count] 一类问题的处数 | how many findings of a kind there are
        kind: text = error 错误、warning 警告、note 提示、waived 已豁免或 undecided 无法判定 | error, warning, note, waived or undecided
        label: text = 这一类的中文名称 | the kind in Chinese
        number: int = 处数 | how many

        [checked organ] 一个机关的数据文件 | a reporting body with its data files
        name: text = 名称，读不出的为文件名 | its name, or the file's where it could not be read
        years: text = 各年度，以顿号相连 | the report years as text, joined by 、
        verdict: text = 简短的结论 | what follows for publication, in a word or two
        needs_work: bool = 有错误或警告 | true where there are errors or warnings
        counts: list of finding count = 各类问题的处数 | how many findings of each kind
        files: list of checked file = 各数据文件，按年度 | its data files by year

        [checked file] 检查过的数据文件 | a data file that was checked
        path: text = 文件 | the file
        year: int = 年度，读不出的为 0 | the report year, 0 where it could not be read
        findings: list of finding = 发现的问题，重的在前，不含无法判定的 | what was found, the worst first, without what could not be decided
        undecided: list of finding = 无法判定的规则 | the rules that could not be decided

        [finding] 一处问题 | a finding
        rule: text = 规则编号 | the rule's id
        kind: text = error、warning、note、waived 或 undecided | error, warning, note, waived or undecided
        label: text = 这一类的中文名称 | the kind in Chinese
        year: int = 年度，读不出的为 0 | the report year, 0 where it could not be read
        path: text = 数据文件 | the data file
        file: text = 数据文件的名称，不带文件夹 | the data file's name without folders
        line: int = 行 | its line
        column: int = 列 | its column
        subject: text = 关于哪里：行、列、正文等 | what it is about: a row or column, the text and so on
        message: text = 有什么不对 | what is wrong
        requirement: text? = 数与数之间应有的关系，其他问题为空 | what must hold between figures, null for other findings
        source: text = 依据，没有的为空文本 | where that is laid down, empty where it is not told
        quote: text? = 引用的正文，不关正文的为空 | the passage of the text, null where it is not about text
        hint: text? = 修改建议，没有的为空 | what is likely meant, null where there is no guess
        waived: text? = 豁免理由，没有豁免的为空 | the reason with which it was accepted, null where it was not
        waiver: text? = 可以写进 waive 的一项，不能豁免的为空 | the entry of waive that would accept it, null for what cannot be waived
        unit: text = 各数的单位，不知道的为空文本 | the unit of the figures, empty where it is not known
        rows: list of finding row = 两边各项，没有两边的为空列表 | both sides figure by figure, none where there are no two sides

        [finding row] 两边各项中的一行 | a line of both sides
        kind: text = part 一项、side 一边、comparison 应有的关系或 difference 相差 | part, side, comparison or difference
        label: text = 名称 | its label
        value: text = 数，没有的为空文本 | the number, empty where there is none
        from: text = 出处，没有的为空文本 | where the number comes from, may be empty

        [return letter] 顶层：退回修改意见的模板 templates/pages/return-letter.scriban-md 所见的 | the top of the return letter's template, templates/pages/return-letter.scriban-md
        organ: text = 收信的机关 | the body that is written to
        years: text = 各年度，以顿号相连，读不出的为空文本 | the report years as text, joined by 、; empty where none could be read
        files: int = 有几个数据文件要改 | how many data files need work
        errors: list of finding = 须改正的 | what must be mended
        warnings: list of finding = 须核实的 | what must be looked at

        [comparison] 顶层：历年对比的模板 templates/pages/comparison.scriban-html 和 .scriban-md 所见的 | the top of the comparison's templates, templates/pages/comparison.scriban-html and .scriban-md
        organ: text = 机关 | the body
        years: list of text = 各年度，旧的在前 | the report years, the oldest first
        headings: list of text = 各年的栏目名：2021年；报告有错误的加“※” | the years as columns are headed: 2021年, with ※ where the report has errors
        notes: list of text = 说明，一句一条 | what a reader must know, a sentence each
        tables: list of compared table = 各表，按最新的格式 | the tables of the newest form

        [compared table] 对比的一张表 | a table with its years side by side
        label: text = 名称 | its name
        unit: text = 单位，没有印的为空文本 | its unit, empty where none is printed
        lines: list of compared line = 各行 | its lines

        [compared line] 对比的一行 | a line of a comparison
        label: text = 名称 | what the figures are
        depth: int = 上面有几级 | how many lines it stands below in the tree
        years: list of compared year = 各年的数，只是标题的为空列表 | a figure for each year, none for a heading

        [compared year] 一年的数，印好的文本，没有可比的为“—” | a year's figure as printed text, — where there is nothing to compare with
        figure: text = 数，或未收集、未填 | the figure, or why there is none
        difference: text = 比上年增减 | how much more it is than the year before
        percent: text = 增减的百分比 | the same in per cent

        [list] 列表；第一项是 [0]，最后一项是 [-1] | a list; its first item is [0], its last [-1]
        size: int = 项数 | how many items it has

        [text] 文本 | a text
        size: int = 字符数 | how many characters it has

        [for] 在 for 里 | inside for
        index: int = 第几轮，从 0 起 | the round, from 0
        rindex: int = 后面还有几轮 | how many rounds are left
        first: bool = 第一轮 | the first round
        last: bool = 最后一轮 | the last round
        even: bool = index 是偶数 | index is even
        odd: bool = index 是奇数 | index is odd
        changed: bool = 这一项和上一项不同 | this item differs from the one before
        length: int = 共几轮 | how many rounds there are

        [tablerow] 在 tablerow 里 | inside tablerow
        index: int = 第几项，从 0 起 | the item's number, from 0
        rindex: int = 后面还有几项 | how many items are left
        first: bool = 第一项 | the first item
        last: bool = 最后一项 | the last item
        even: bool = index 是偶数 | index is even
        odd: bool = index 是奇数 | index is odd
        changed: bool = 这一项和上一项不同 | this item differs from the one before
        length: int = 共几项 | how many items there are
        col: int = 这一行的第几格，从 0 起 | the cell within the row, from 0

        [while] 在 while 里 | inside while
        index: int = 第几轮，从 0 起 | the round, from 0
        first: bool = 第一轮 | the first round
        even: bool = index 是偶数 | index is even
        odd: bool = index 是奇数 | index is odd

        [language] 语言本身的名称 | names of the language itself
        include: function = 放入另一个模板的结果：include 'parts/table' 参数… | puts in what another template writes: include 'parts/table' argument…
        include_join: function = 放入几个模板的结果，中间加分隔：include_join ['a', 'b'] '、' | puts in what several templates write, with something between them
        empty: value = 空列表、空文本、空对象都等于它 | equal to an empty list, text or object
        blank: value = 同 empty | the same as empty
        this: object = 模板自己的变量 | the template's own variables

        """;
}
