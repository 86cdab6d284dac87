-- One row per candidate pair: its weight in milli-weights, from integer levels.
select child_no, record_no,
  case when is_given_equal then 11000 when is_sound_equal then 7500 else -6000 end
  + case when is_surname_equal then 5000 else -4000 end
  + case when is_birth_equal then 11500 when is_birth_near then 4200 else -9000 end
  + case when is_township_equal then 9000 when is_county_equal then 5000 else -3500 end
  + case when id_parts is null then 0 when id_parts = 2 then 8000 when id_parts = 1 then 2500 else -2500 end as weight
from (
  select candidate.child_no, candidate.record_no,
    record.given = child.given and record.surname = child.surname as is_given_equal,
    record.sound = child.sound as is_sound_equal, record.surname = child.surname as is_surname_equal,
    record.birth = child.birth as is_birth_equal,
    -- The same year and month, or the same year with day and month turned round.
    record.birth - record.birth % 100 = child.birth - child.birth % 100
      or (record.birth - record.birth % 10000 = child.birth - child.birth % 10000
        and record.birth % 100 * 100 + floor(record.birth % 10000 / 100) = child.birth % 10000) as is_birth_near,
    record.township = child.township as is_township_equal,
    record.township - record.township % 20 = child.township - child.township % 20 as is_county_equal,
    -- A number is a place, a birth day and a sequence: how many of place-and-day and sequence agree.
    case when record.record_id - record.record_id % 1000 = child.child_id - child.child_id % 1000 then 1 else 0 end
      + case when record.record_id is null then null
          when record.record_id % 1000 = child.child_id % 1000 then 1 else 0 end as id_parts
  from two_stage.candidate as candidate
  join two_stage.residual_child as child on child.child_no = candidate.child_no
  join two_stage.residual_record as record on record.record_no = candidate.record_no
) as compared
