-- Of a group locked because somebody was put into it, who that was: the desk names what is undone.
alter table desk_rule add column is_newcomer boolean not null default false;
