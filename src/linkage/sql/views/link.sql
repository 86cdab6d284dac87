-- One row per landed row of a personal register: the person it is taken for, and on what weight.
select row_id, person_no, weight, rule from linkage.link_base
