-- One row per person, kind, programme, landed row and role (title, school, aid, payment).
select person_no, kind, programme, row_id, role from aid.finding_evidence
