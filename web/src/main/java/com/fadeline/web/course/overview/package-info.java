/**
 * The page of a course, its history, and reading courses over REST.
 */
@NullMarked
package com.fadeline.web.course.overview;

import org.jspecify.annotations.NullMarked;
