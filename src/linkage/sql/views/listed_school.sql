-- One row per class list and school as named there (empty: not named) that the registers of records know: its name there.
select source_no, school, official from linkage.listed_school_base
