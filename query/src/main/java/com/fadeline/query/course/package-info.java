/** Course view: the whole record of one course, and the lists of courses. */
@NullMarked
package com.fadeline.query.course;

import org.jspecify.annotations.NullMarked;
