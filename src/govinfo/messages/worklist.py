"""What the workbook of findings says in which an office notes what became of each."""

from govinfo.languages import Text

FINDINGS = Text("检查结果", "Findings")
UNCHECKED = Text("未检文件", "Not checked")
FILE = Text("文件", "File")
ORGAN = Text("机关", "Organ")
YEAR = Text("年度", "Year")
CODE = Text("规则", "Rule")
SEVERITY = Text("程度", "Severity")
PLACE = Text("位置", "Place")
PROBLEM = Text("问题", "Problem")
BASIS = Text("依据", "Basis")
SUGGESTED = Text("建议改为", "Suggested")
STATUS = Text("处理", "Decision")
REASON = Text("不改的理由", "Reason to keep")
AUTHOR = Text("核对人", "Decided by")
CELLS = Text("单元格（请勿改动）", "Cells (leave as they are)")
DIGEST = Text("校验码（请勿改动）", "Digest (leave as it is)")
WHY = Text("原因", "Why")
DECISIONS = {"open": Text("待核", "open"), "changed": Text("已改", "changed"), "kept": Text("不改", "kept")}
CHANGE = Text("{cell}：{old}→{new}", "{cell}: {old} → {new}")
NO_WORKLIST = Text(
    "不是检查结果的工作簿，缺少“{head}”一列", "this is no workbook of findings: it has no column '{head}'"
)
