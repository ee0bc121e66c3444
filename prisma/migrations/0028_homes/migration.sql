-- How far the learners of a course have come, lesson by lesson, without reading what each of them has done.
create index lesson_completion_of_lesson on lesson_completion (tenant_id, course_id, lesson_id);

-- The favorites of a category, however many courses the academy has.
create index course_by_category on course (tenant_id, category, enrollment_count desc, id desc)
  where state = 'published';
