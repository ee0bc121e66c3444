-- Work that was given up after its last try, for the operators' page of it: few rows among very many.

create index journal_given_up on journal (id desc) where name = 'work.given-up';
