-- One row per run: how many rows there were to look at.
select
  (select count(*) from aid.aid_of_term where register <> 'payment') as aid_rows,
  (select count(*) from aid.aid_of_term where register = 'payment') as payment_rows,
  (select count(*) from aid.on_hardship_list) as persons_listed
