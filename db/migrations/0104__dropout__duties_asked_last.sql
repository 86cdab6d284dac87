-- A check of several policies asks them from the last name to the first: who acts by a role asked first, for every row, for whom an
-- account answers as a responsible person. That is asked last; what is allowed is the same.
alter policy paired on dropout.act rename to answered_for;
alter policy paired on dropout.contact_edit rename to answered_for;
alter policy paired on dropout.filed_paper rename to answered_for;
