-- One row per thing told of a row and column (row 0: the whole sheet). `message` is Chinese; `detail` makes the English one.
select source_no, row_no, column_name, code, message, detail, severity
from intake.verdict_loaded
