"""What is said of the checking itself."""

from govinfo.languages import Text

NOT_GIVEN = Text("没有核对：未提供{lacking}", "not checked: {lacking} not given")
