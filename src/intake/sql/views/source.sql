-- One row per sheet of a file (a CSV file, or one that could not be opened, is one sheet without a name).
select source_no, file, sheet, format, register, label, rows_read, landed, refused, skipped
from intake.source_read
