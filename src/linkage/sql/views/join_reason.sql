-- One row per two rows of different items that a score made one person: the weight and its waterfall (json).
select l as left_row_id, r as right_row_id, weight, levels from linkage.join_explained
