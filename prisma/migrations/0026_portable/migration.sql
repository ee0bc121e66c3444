-- Courses that are taken from one academy to another.
--
-- What a course says of itself is kept as it was written, beside the HTML that was drawn of it, so that it can be
-- edited and taken along. None: it was drawn before that was so, and is read back from its HTML.

alter table course       add column description_source text;
alter table course_draft add column description_source text;
