-- One row per child out of school, landed row and role (hukou, record, absent, persuasion, reply, poverty, disability).
select person_no, row_id, role from enrolment.gap_evidence
