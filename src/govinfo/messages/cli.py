"""What the command line says beside what the library says."""

from govinfo.languages import Text

FAULT = Text(
    "程序内部出错（{error}）。这是 govinfo 的缺陷，请连同所用命令报告给开发者；加 --debug 可显示详情",
    "an error inside govinfo ({error}): a fault of govinfo that is worth reporting, with the command; "
    "--debug shows where it happened",
)
REPORTS = Text("份", " reports")
BATCHES = Text("批", " batches")
COUNTED = Text(
    "{percentage:3.0f}%|{bar}| 已处理{n_fmt}/{total_fmt}{unit}，已用{elapsed}，还需{remaining}",
    "{percentage:3.0f}%|{bar}| {n_fmt}/{total_fmt}{unit}, {elapsed} gone, {remaining} to go",
)
UNCOUNTED = Text("已处理{n_fmt}{unit}，已用{elapsed}", "{n_fmt}{unit}, {elapsed} gone")
INTERRUPTED = Text("已中断", "interrupted")

NO_REPORTS = Text("文件夹中没有年度报告", "there is no report in the folder")
TREE_WITHOUT_PARQUET = Text(
    "--tree 只能与 parquet 文件一起使用，“{file}”不是", "a tree of organs goes with parquet files, {file} is none"
)
NOT_OF_PARQUET = Text(
    "{option} 不适用于 parquet 文件“{file}”，其检查结果逐行显示在屏幕上，可以重定向到文件",
    "{option} does not go with parquet files such as {file}: what is found in them is printed line by line",
)
ORGAN_WITH_REPORTS = Text("本级或下级有报告的机关", "organ with reports at or below it")
NO_TREE = Text("应为含 organ、parent 两列的 CSV 文件", "this is no CSV file with the columns organ and parent")
WHO_ADDS_UP = Text(
    "请用 --organ 指明汇总机关，或用 --tree 指明机关层级文件",
    "name the organ that adds them up, --organ NAME, or a tree of organs, --tree FILE",
)
ADDED_UP = Text(
    "汇总{reports}，{cells}格中有{stated}格各单位均已填报", "{reports}, {stated} of {cells} cells stated by all"
)
OF_TWO_ORGANS = Text("两份报告不是同一机关的：{before}、{after}", "the reports are not of one organ: {before}, {after}")
OF_YEARS = Text(
    "前一份是{before}年度的，后一份是{after}年度的，次序可能有误",
    "the first report is on {before}, the second on {after}: they may have been exchanged",
)
SIMILARITY = Text("正文相同部分所占比例", "similarity")
LACKING = Text("{reports}份报告中有{lacking}份缺少数字", "{lacking} of {reports} lack it")
WAIVED = Text("{code}：已豁免{count}项，写入 {file}", "{code}: {count} waived, in {file}")
NOTHING_TO_WAIVE = Text(
    "{file}中没有所说的{code}问题，请先用 govinfo check 查看",
    "{file} has no such finding of {code}: look with govinfo check first",
)
NOT_APPLIED = Text("不能采用第{number}种改法：{wanted}", "repair {number} is not applied: {wanted}")
APPLY_NEEDED = Text(
    "-o 与 --apply 同用：请用 --apply 指明采用第几种改法", "-o goes with --apply N, which says the repair to apply"
)
OUTPUT_NEEDED = Text("请用 -o 指明要写入的文件", "give -o OUT")
REPAIRS_FROM_ONE = Text("共有{count}种改法，自1起编号", "there are {count} repairs, from 1")
BEFORE_RECEIPT = Text("{event}早于收到申请的日期{received}", "{event} lies before the receipt on {received}")
ANSWERED_BEFORE_SENT = Text(
    "收到答复的日期{answered}早于征求意见函发出的日期{sent}",
    "the answer of {answered} lies before the letter of {sent} that it answers",
)
WITH_OPTIONS = Text("{said}（{options}）", "{said} ({options})")
WORKING_DAYS_LEFT = Text("剩余工作日：{left}", "working days left: {left}")
WORKING_DAYS_OVER = Text("已超过期限{over}个工作日", "working days after the last one: {over}")
UNREAD_PLACES = Text("发出前请核对原文：{places}", "look these up before the letter is sent: {places}")
ONLY_WITH_PICTURE = Text("--{option} 只与 --picture {picture} 同用", "--{option} goes with --picture {picture} only")
WHICH_CASE = Text("请用 --case 指明是哪一件申请", "name the application, --case ID")
NO_FACT = Text("“{text}”应写作 名称=内容", "'{text}' is no fact: write it as NAME=TEXT")
NO_ORGAN = Text(
    "文件没有写明报告机关，输出的报告也没有；可以用 --organ 指明",
    "the file does not say who reports, nor does the output: --organ NAME does",
)
UNREAD_CELLS = Text(
    "读取时有{undecided}个单元格印有数字而未能判定，{missing}个单元格所在的行未找到，均不是空白；"
    "各格理由见 govinfo show --trace",
    "cells with a figure that could not be told: {undecided}; in rows that were not found: {missing}; none is known to "
    "be blank: govinfo show --trace says why of each",
)
WHICH_ORGAN = Text(
    "文件没有写明报告机关，请输入（可以不填）：", "The file does not say who reports. Who does (may be empty)? "
)
NO_TITLE = Text(
    "--title 只在另写一份新文件时使用（--rebuild）：就地修改的文件保留原标题",
    "--title goes with a new file (--rebuild): one that is changed in place keeps its title",
)
NO_DAY = Text(
    "“{text}”不是日期，请写作 2024-01-20、2024年1月20日或者 20240120",
    "'{text}' is no day: write it as 2024-01-20, 2024.1.20, 20240120 or 2024年1月20日",
)
FEE_RISES = Text("每{width}件加{rise}", "{rise} more every {width}")
FEE_TOTAL = Text("合计：{amount}元", "total: {amount} 元")

HOW = {
    "label": Text("行名", "label"),
    "variant": Text("行名的其他写法", "variant"),
    "fragments": Text("断开的行名", "fragments"),
    "neighbours": Text("前后两行之间", "neighbours"),
    "order": Text("各行次序", "order"),
    "identity": Text("勾稽关系", "identity"),
    "nothing": Text("未能认出", "nothing"),
}
"""By what a row was recognised, or its numbers were told apart."""
IGNORED = Text("未采用", "ignored")
