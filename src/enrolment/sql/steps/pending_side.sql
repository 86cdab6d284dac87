-- One row per person and other person who may be the same, seen from either side.
select person_no, other_person_no, pair_no from linkage.pending where person_no <> other_person_no
union
select other_person_no as person_no, person_no as other_person_no, pair_no
from linkage.pending where person_no <> other_person_no
