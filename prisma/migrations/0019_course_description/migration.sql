-- What a course says of itself on its page, beyond the summary: HTML that is safe to show, drawn when it was imported.

alter table course       add column description text not null default '';
alter table course_draft add column description text not null default '';
