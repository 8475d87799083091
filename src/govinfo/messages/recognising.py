"""What is said where no report is recognised, or more than one, and why the reading of a row was left."""

from govinfo.languages import Text

LOST = Text("未找到该行的标签", "its label was not found")
SPOKEN = Text(
    "标签后的数字与其后的文字像是一句话，无法确定是否为单元格的数字",
    "the figure behind its label and the words behind that read as a sentence: whether it is the cell's cannot be told",
)
DIFFERENT = Text("该行标签出现两次，数值不同", "its label stands twice, with different values")
TWICE = Text("该行标签出现两次，数值相同", "its label stands twice, with the same values")
MERGED = Text(
    "一个单元格跨越数行，无法确定数值属于哪一行",
    "one cell stands for several rows; whose figure it states cannot be told",
)
SEVERAL = Text("一个单元格内有几个数字", "several figures stand in one cell")
SHOWN_OTHERWISE = Text(
    "单元格存储的数值为{stored}，显示的“{shown}”不能读作数字，未读入；请改用普通数字格式",
    "the cell stores {stored}, and “{shown}”, as it is shown, is no number that is read: format it as a plain number",
)
NO_TABLE = Text("未找到该表", "the table was not found")
FEES_SHORT = Text("表头下应有{due}个数字，实有{count}个", "{due} figures are due below its heads; {count} stand there")
OF_ROW = Text("{row}：{reason}", "{row}: {reason}")
OF_ROW_AT = Text("{place}，{row}：{reason}", "{place}, {row}: {reason}")
READ_AS = Text("{place}：“{raw}”按“{row}”读入", "{place}: {raw!r} was read as {row!r}")

TOO_FEW = Text("标签后应有{due}个数值，实有{count}个", "{due} values are due after the label; {count} stand there")
ONE_OR_SEVERAL = Text(
    "标签后应有{due}个数值，只有“{run}”，无法确定是否为几个数连写",
    "{due} values are due after the label; {run!r} stands there, and whether several ran together in it cannot be told",
)
CELLS = Text(
    "标签后应有{due}个数值，实有{count}个单元格，无法确定哪些空白单元格属于该行",
    "{due} values are due after the label; {count} cells stand there, and which of the empty ones are its own cannot "
    "be told",
)
COLUMNS = Text(
    "该行单元格与表头的列对不上，无法确定数字属于哪一列",
    "the cells of the row and the columns of the heads do not match: in which column its numbers stand cannot be told",
)
ENDS = Text("无法确定该行空白单元格到哪里为止", "where its empty cells end cannot be told")
BELOW = Text("标签下应有{due}个数值，实有{count}个", "{due} values are due below the labels; {count} stand there")
ROWS_BELOW = Text(
    "表头下有几行数字，无法确定哪一行是本年度的",
    "several rows of figures stand below its heads: which of them is this year's cannot be told",
)
NONE_BELOW = Text("标签下没有数值", "no value stands below its label")
UNCUT = Text(
    "“{run}”无法拆成{due}个符合勾稽关系的数字",
    "{run!r} cannot be cut into {due} numbers that keep the sums of the form",
)
OPEN_CUT = Text(
    "“{run}”可以拆成{due}个数字的方式有{count}种：{ways}",
    "{run!r} can be cut into {due} numbers in {count} ways: {ways}",
)
TOO_MANY = Text("“{run}”拆成{due}个数字的方式太多", "{run!r} can be cut into {due} numbers in too many ways")

REPEATED = Text(
    "标签后的数字是同一数字连写几遍，可能是合并单元格的内容逐格重复",
    "the digits behind its label are one number several times over: a merged cell may have been repeated",
)
NO_FIGURE = Text(
    "标签后印的是“{text}”，不能认作数字", "{text!r} is printed behind its label: it cannot be taken for a number"
)
RUN_ON = Text(
    "标签后的数字与其他文字连在一起，无法确定数字到哪里为止",
    "the digits behind its label run on into other words: where they end cannot be told",
)
LOOSE = Text(
    "标签前有一个不属于任何一行的数字，可能是该行数字的一部分",
    "a number that belongs to no row stands before its label: it may be part of this one's",
)
LOOSE_BELOW = Text(
    "该行下面的文字后有不属于任何一行的数字，可能是该行数字换行后的部分",
    "numbers that belong to no row stand behind words below it: they may be the ends of this one's",
)
CENTRED = Text(
    "所在分组各行中只有居中的一行有数字，可能是各行合并的一格",
    "of the rows of its group the middle one alone has figures: they may be those of one cell for all",
)
SURPLUS = Text(
    "上一行的数字比应有的多，其中可能有该行的数字",
    "the row before it has more numbers than are due: one of them may be this row's",
)
BEHIND = Text(
    "其标签在上一行末尾，而上一行的数字比应有的少，下方的数字中可能有上一行的",
    "its label ends the line of the row before, which has fewer numbers than are due: one of those below may be that "
    "row's",
)
ORDER = Text("各行次序与格式不同", "the rows stand in another order than the form's")
BEFORE_LABEL = Text(
    "数字在下一行，后面是另一行的标签，可能是那一行的数字",
    "its numbers stand in the line below, before another row's label: they may be that row's",
)
FOLLOWED = Text(
    "后面不是下一行的标签，无法确定数字属于哪一行",
    "the label of the next row does not follow: whose the numbers are cannot be told",
)
AHEAD = Text(
    "第一行的标签之前有同样多的数字，最后一行的标签之后没有：各行的数字可能在标签之前",
    "as many numbers stand before the first label, and none behind the last: those of each row may stand before it",
)
PASTED = Text(
    "只有最后一个标签下方有数字，其他标签之后都没有：数字可能是按列排列的",
    "only below the last label there are numbers, and none behind any other: they may stand column by column",
)
BETWEEN = Text(
    "该行与下一行之间另有数字，无法确定数字属于哪一行",
    "other numbers stand between it and the next row: whose the numbers are cannot be told",
)
CONTINUED = Text(
    "相邻一行没有名称而有数字，可能是该行数字换行后的部分",
    "a row without a name stands beside it with figures: they may be the rest of its own, broken over lines",
)
BROKEN_OFF = Text(
    "文本到此中断，无法确定最后一个数字是否完整",
    "the text breaks off with it: whether its last number is whole cannot be told",
)
ELSEWHERE = Text("该行列在另一部分的标题之下", "it stands below the heading of another block")
HEADS = Text("其上方表头的次序与表式不同", "the heads above it stand in another order than the form's")
LED = Text(
    "各行第一个数是其余各数的合计，不是表式的列序",
    "the first figure of its rows is the total of the others: the columns stand in another order than the form's",
)
OVERHEADED = Text(
    "其上方表头的列数多于表式，数字是哪一列的无法确定",
    "there are more heads above it than the form has: which column its figures are in cannot be told",
)
STRANGE = Text(
    "其上方表头是另外的列（如月份、单位、另一版式的列），不是表式的列",
    "the heads above it are those of other columns than the form's, such as months, offices or another edition's",
)
HEADLESS = Text(
    "数字上方没有表头，合计又不符，无法确定数字属于哪一列",
    "no head stands above its numbers, and their sums fail: which columns they are in cannot be told",
)
UNHEADED = Text(
    "其上方表头的列数少于表式，空格是哪一列的无法确定",
    "there are fewer heads above it than the form has: which columns its blanks are in cannot be told",
)
JUMBLED = Text(
    "数字在标签下方各占一行，而表中另有不属于任何一行的数字，无法确定次序",
    "its numbers stand in lines below its label, and elsewhere in the table one of no row: their order cannot be told",
)
LONGER_BESIDE = Text(
    "同一部分有的行多出一个数字，无法确定该行的数字是哪一列的",
    "rows beside it have a number more than is due: which column its figures are in cannot be told",
)
UNEVEN = Text(
    "数字有的并排、有的上下排列，无法确定次序",
    "its numbers stand partly beside and partly below each other: in which order cannot be told",
)
APART = Text(
    "数字之间的空格有多有少，无法确定哪些数位属于同一个数",
    "some of its numbers stand one blank apart and others several: which digits are one number cannot be told",
)
NUMBERED = Text(
    "第一个数字与该行的序号相同，合计又不符：可能是行号，并缺少一个数字",
    "its first number is that of the row on the form, and its sum fails: it may be the row's, and a figure be lost",
)
TORN = Text(
    "同一行有单元格以“<”或者“（”结尾，网页可能已损坏，不能确定数字在哪一列",
    "a cell in its row ends in “<” or “(”, as a broken tag leaves it: which column its figures are in cannot be told",
)
MARKED = Text(
    "数字后面还有数字或者符号，不能确定怎样分格",
    "more digits or marks stand behind its figures: what parts its cells cannot be told",
)
UNPLACED = Text(
    "未找到该行的标签，勾稽关系也不能确定其位置", "its label was not found, and the sums do not show its place"
)
OTHER_CUT = Text(
    "换一种拆法才符合各列的勾稽关系，无法确定如何拆分",
    "cut otherwise it would keep the sums of its columns: how it is to be cut cannot be told",
)
SUMS_FAIL = Text(
    "同表不少行无论怎样拆分都不符合勾稽关系，不能凭勾稽关系拆分本行",
    "many rows of the table keep their sums in no way: the sums do not tell how this one is to be cut",
)
FEWER = Text(
    "也可以拆成更少的数字，其余各格为空，无法确定如何拆分",
    "it can be cut into fewer numbers as well, with blank cells between them: how it is to be cut cannot be told",
)
AMONG_HEADS = Text(
    "表头之间有一个数字，可能是下方数字的一部分",
    "a number stands among its heads: it may be part of one below them",
)

NO_TABLES = Text(
    "未见政府信息公开工作年度报告（2019年版或者2021年版）的表格和其中的数字",
    "there are no tables of an annual report on government information disclosure (政府信息公开工作年度报告), in the "
    "form of 2019 or 2021: none of their labels is followed by numbers",
)
BEFORE_FORMS = Text(
    "这是{year}年度的报告，2019年版格式自2019年度起使用，此前的报告没有其表格",
    "a report on {year}: the form of 2019 is in use from the reports on 2019 on, and no report before has its tables",
)
ANOTHER_DOCUMENT = Text(
    "这是{what}，不是政府信息公开工作年度报告",
    "this is {what}, not an annual report on government information disclosure (政府信息公开工作年度报告)",
)
FORM_ITSELF = Text(
    "这是政府信息公开工作年度报告的格式，表格中没有填写数字",
    "this is the form of the annual report on government information disclosure (政府信息公开工作年度报告格式), and "
    "no figure is filled in",
)
OF_A_SCHOOL = Text("学校的信息公开年度报告", "the annual report of a school on its disclosure (学校信息公开年度报告)")
RULE_OF_LAW = Text("法治政府建设年度报告", "an annual report on the rule of law (法治政府建设年度报告)")
OF_WEB_SITE = Text("政府网站的报表或者自查报告", "a report on a web site of the government (政府网站年度报表)")
GUIDE = Text("信息公开指南", "a guide to disclosure (信息公开指南)")
CATALOGUE = Text("信息公开目录", "a catalogue of what is disclosed (信息公开目录)")
NOTICE = Text("一份通知", "a notice (通知)")
RULES = Text("信息公开的制度规定", "rules on disclosure (信息公开办法、制度)")
BUDGET = Text("预算或者决算", "a budget or final accounts (预算、决算)")
ANSWER = Text("办理申请的文书", "a letter about an application (答复书、告知书)")
SUMMARY = Text("工作总结、要点或者计划", "a summary or plan of work (工作总结、工作要点)")
TABLES_ATTACHED = Text(
    "未见政府信息公开工作年度报告的表格，文中列有附件“{name}”，表格可能在附件中",
    "there are no tables of an annual report on government information disclosure (政府信息公开工作年度报告); "
    "an attached file may have them: {name}",
)
TABLES_NOT_READ = Text(
    "有年度报告的标题和内容，没有读到表格：表格可能是图片，或者排列方式不能辨认；请提供docx、xlsx、网页或者有文字的PDF",
    "it has the title and the parts of an annual report, and no tables that can be read: they may be pictures, or laid "
    "out in a way that is not known; give it as .docx, .xlsx, a web page, or a PDF with text",
)
SEVERAL_REPORTS = Text(
    "文件中有{count}份报告：请用 read_all 读取；一份文件含有两年报告的，可以用 year 指明年度（命令行用 --year）",
    "{count} reports stand in the document: read them with read_all; of two years in one document, name one with year "
    "(on the command line --year)",
)
TOO_MANY_REPORTS = Text(
    "首行出现{count}次，一个文件至多{most}份报告",
    "the first row stands in it {count} times; at most {most} reports are read",
)
TOO_MANY_LABELS = Text(
    "一张表的行名称出现{most}次以上，不是年度报告",
    "the row labels of a table stand in it more than {most} times: this is no report",
)
DECODED_WRONGLY = Text(
    "文字不可读：{right}编码的文字曾被当作{wrong}解码，请重新获取原编码的文件",
    "the text is not readable: it was decoded wrongly ({right} taken for {wrong}); get the file again in its own "
    "encoding",
)
CHARACTERS_LOST = Text(
    "文字不可读：字符在错误的转换中丢失（代之以“?”或者“�”），请重新获取文件",
    "the text is not readable: its characters were lost in a wrong conversion ('?' or '�' in their place); "
    "get the file again",
)

CONTRADICTED = Text(
    "此处写作“{found}”，与报告的{field}“{believed}”不符",
    "it says {found}, where the {field} of the report is {believed}",
)
