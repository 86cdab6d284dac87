-- One row per pair of rows that a person must decide.
select pair_no, left_row_id, right_row_id, left_person_no, right_person_no, weight, levels from linkage.review_base
