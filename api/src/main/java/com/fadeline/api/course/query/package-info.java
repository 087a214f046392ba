/** Queries about courses, with their results. */
@NullMarked
package com.fadeline.api.course.query;

import org.jspecify.annotations.NullMarked;
