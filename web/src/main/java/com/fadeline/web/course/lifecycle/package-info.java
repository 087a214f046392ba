/**
 * Extension, completion, discontinuation and reopening of a course.
 */
@NullMarked
package com.fadeline.web.course.lifecycle;

import org.jspecify.annotations.NullMarked;
