"""What is said of a form that is registered and cannot be used."""

from govinfo.languages import Text

EDITION_TAKEN = Text(
    "版本“{edition}”已经存在，请为新格式另取名称", "edition {edition} is known already: give the form another name"
)
UNSOUND = Text("格式“{edition}”不能使用：{faults}", "the form of edition {edition} cannot be used: {faults}")
TABLES_MISSING = Text("缺少以下的表：{tables}", "it lacks the tables {tables}")
SECTIONS_DIFFER = Text("各部分标题应依次为：{sections}", "its section headings have to be, in this order: {sections}")
ROWS_ALIKE = Text("{table}中有的行重复：{rows}", "rows of table {table} stand in it twice: {rows}")
COLUMNS_ALIKE = Text("{table}中有的列重复：{columns}", "columns of table {table} stand in it twice: {columns}")
NO_SUCH_TERMS = Text(
    "{table}的勾稽关系“{identity}”用到表中没有的行列：{terms}",
    "the identity {identity} of table {table} names what the table does not have: {terms}",
)
BLOCKS_OF_SUMS = Text(
    "{table}分为几个部分，不能有勾稽关系", "table {table} has several blocks, so no identity can hold in it"
)
EMPTY_SIDE = Text(
    "{table}的勾稽关系“{identity}”有一边没有行列", "one side of the identity {identity} of table {table} is empty"
)
EMPTY_BLOCK = Text(
    "{table}没有行，或者有一部分没有行、没有列", "table {table} is empty, or a block of it has no row or no column"
)
LABELS_TOO_SHORT = Text(
    "{table}中以下名称不足两个字，在文件中无法辨认：{labels}",
    "these labels of table {table} have fewer than two characters, by which nothing is told in a document: {labels}",
)
NO_REMAINDER = Text("“{row}”不是表三“本年度办理结果”中的行", "its remainder {row} is no outcome of table 三")
NO_FORM_BEFORE = Text("没有其所依据的版本“{edition}”", "it follows edition {edition}, which is not known")
SEAM_WITHOUT_FORM = Text(
    "写明了与以前格式的差异，却未写明以前的格式", "it has seams, and does not say which form it follows"
)
NO_SUCH_PLACES = Text(
    "与以前格式的差异涉及“{edition}”版本{table}中没有的单元格：{places}",
    "a seam names places that table {table} of edition {edition} does not have: {places}",
)
SEAM_ONE_SIDED = Text(
    "差异只写明了另一版格式的单元格，没有写明“{edition}”版本的同名单元格计入哪里：{rows}",
    "a seam names cells of one form, and none says what those of edition {edition} under the same names are: {rows}",
)
APPLICANTS_UNPLACED = Text(
    "没有写明以下申请人类型在另一版格式中计入哪一列：{columns}",
    "no seam says in which column of the other form these kinds of applicant are counted: {columns}",
)
NO_FORM_FOR_YEAR = Text(
    "没有适用于{year}年报告的格式，最早的一年是{first}年",
    "no edition of the form is for reports on {year}; the first year is {first}",
)
