-- One row per child out of school, landed row and role (hukou, record, absent, persuasion, reply, poverty).
select person_no, row_id, role from enrolment.gap_evidence
