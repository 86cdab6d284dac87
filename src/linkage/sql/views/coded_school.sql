-- One row per school that records call by its code alone and that other records or its lists name: code and name.
select school_code, school from linkage.coded_school_base
