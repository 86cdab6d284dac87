-- One row per person who may be another one until somebody decides, both ways round.
select left_person_no as person_no, right_person_no as other_person_no, pair_no from linkage.review_pair
union all
select right_person_no, left_person_no, pair_no from linkage.review_pair
