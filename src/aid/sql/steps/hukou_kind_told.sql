-- One row per pupil whose kind of household register is stated: the kind, empty where registers contradict each other.
select person_no,
  case when min(hukou_kind) = max(hukou_kind) then max(case hukou_kind when 'rural' then $rural else $urban end) end as kind
from aid.hukou_kind_row
group by person_no
