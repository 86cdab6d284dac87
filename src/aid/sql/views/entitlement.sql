-- One row per person and programme to which the person is entitled in the term, with what became of it.
select person_no, programme, term, amount_fen, grounds, state, cause from aid.settled
