-- Evidence is kept as a count and a number, and worded when it is shown, in the language of whoever looks.
alter table stage_evidence rename column label to detail;
update stage_evidence set detail = case when kind = 'order' then regexp_replace(detail, '^.*№ ', '') else '' end;

-- So is the reason of a draft that was cancelled by itself.
update document set cancelled_why = 'pair-gone'
where cancelled_why = 'Пары больше нет: предложение отозвано или пара не сложилась.';
