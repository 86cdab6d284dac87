-- One row per landed row without ID number that says the same as an earlier one of its sheet.
select row_id, source_no, row_no, first_row_no
from (
  select
    row_id, source_no, row_no,
    min(row_no) over (
      partition by
        source_no, name, sex, birth_date, school, grade, class_name, township, village, address,
        household_no, head_name, guardian_name, phone, student_no, term, year, status, remark
    ) as first_row_no
  from intake.row_loaded
  where id_number is null and id_text is null and name is not null
    and register not in ('aid', 'payment', 'persuasion', 'education-ledger', 'supplies')
) peers
where row_no > first_row_no
