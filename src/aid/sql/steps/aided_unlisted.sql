-- One row per person and programme aided in the term without standing on any list of those in hardship.
select aided.person_no, coalesce(aided.programme, $unknown_programme) as programme,
  max(case when listed_other.person_no is null then 0 else 1 end) = 1 as is_waiting,
  count(distinct aided.row_id) as rows_found, min(own.hardship) as care
from aid.aid_of_term as aided
cross join aid.searched as searched
left join aid.own_ground as own on own.person_no = aided.person_no
left join aid.on_hardship_list as listed on listed.person_no = aided.person_no
left join aid.pending_side as side on side.person_no = aided.person_no
left join aid.on_hardship_list as listed_other on listed_other.person_no = side.other_person_no
where aided.is_dated and not aided.is_universal and listed.person_no is null and searched.persons_listed > 0
  and not exists (select 1 from aid.unplaced_aid as unplaced where unplaced.row_id = aided.row_id)
  and not exists (select 1 from aid.kin_payment as kin where kin.row_id = aided.row_id)
group by aided.person_no, coalesce(aided.programme, $unknown_programme)
